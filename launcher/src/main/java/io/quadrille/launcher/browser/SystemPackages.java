// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.browser;

import io.quadrille.launcher.machine.Machine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The system's package manager, used only where it asks no question: as root, or with a sudo that needs no password. */
record SystemPackages(Machine machine) {

    private static final Duration QUICK = Duration.ofSeconds(10);
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Map<String, String> NO_QUESTIONS =
            Map.of("DEBIAN_FRONTEND", "noninteractive", "NONINTERACTIVE", "1", "HOMEBREW_NO_AUTO_UPDATE", "1");

    /** Installs Chromium; the program is then to be looked for in the usual places, so nothing is returned. */
    Optional<Path> install() {
        if (machine.isMac()) {
            machine.onPath("brew").ifPresent(brew -> run(List.of(brew.toString(), "install", "--cask", "chromium")));
            return Optional.empty();
        }
        asRoot().ifPresent(prefix -> {
            machine.onPath("apt-get").ifPresent(program -> withApt(prefix, program.toString()));
            machine.onPath("dnf")
                    .ifPresent(program -> run(words(prefix, program.toString(), "install", "-y", "chromium")));
        });
        return Optional.empty();
    }

    private void withApt(List<String> prefix, String apt) {
        String[] install = {apt, "install", "-y", "--no-install-recommends", "chromium"};
        if (!run(words(prefix, install)) && run(words(prefix, apt, "update"))) {
            run(words(prefix, install));
        }
    }

    /** What to put before a command so that it runs as root; nothing if that would need a password. */
    private Optional<List<String>> asRoot() {
        if (isRoot()) {
            return Optional.of(List.of());
        }
        return machine.onPath("sudo")
                .map(sudo -> List.of(sudo.toString(), "-n"))
                .filter(sudo -> machine.run(QUICK, Map.of(), sudo.get(0), sudo.get(1), "true")
                        .succeeded());
    }

    private boolean isRoot() {
        return machine.onPath("id")
                .map(id -> machine.run(QUICK, Map.of(), id.toString(), "-u").output())
                .filter(user -> user.strip().equals("0"))
                .isPresent();
    }

    private boolean run(List<String> words) {
        return machine.run(LIMIT, NO_QUESTIONS, words.toArray(String[]::new)).succeeded();
    }

    private static List<String> words(List<String> prefix, String... words) {
        return Stream.concat(prefix.stream(), Arrays.stream(words)).toList();
    }
}
