// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Words that put a child into a session of its own. Otherwise Ctrl-C in a terminal reaches every process of the group at once and
 * the database would go before those who still write to it.
 */
final class OwnSession {

    private static final List<Path> SETSID = List.of(Path.of("/usr/bin/setsid"), Path.of("/bin/setsid"));
    private static final Path PERL = Path.of("/usr/bin/perl");

    private OwnSession() {}

    static List<String> prefix() {
        return SETSID.stream()
                .filter(Files::isExecutable)
                .map(path -> List.of(path.toString()))
                .findFirst()
                .orElseGet(OwnSession::throughPerl);
    }

    /** macOS has no setsid command, but has Perl. */
    private static List<String> throughPerl() {
        return Stream.of(PERL)
                .filter(Files::isExecutable)
                .map(path -> List.of(path.toString(), "-MPOSIX", "-e", "POSIX::setsid(); exec {$ARGV[0]} @ARGV", "--"))
                .findFirst()
                .orElse(List.of());
    }
}
