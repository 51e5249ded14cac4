// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.opa;

import io.quadrille.launcher.machine.Machine;
import io.quadrille.launcher.machine.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Builds a program from its Go module, which Go's checksum database vouches for. */
record GoInstall(Machine machine, Path go) {

    private static final Duration LIMIT = Duration.ofMinutes(15);

    static Optional<Path> findGo(Machine machine) {
        return machine.onPath("go")
                .or(() -> Stream.of("/usr/local/go/bin/go", "/opt/homebrew/bin/go")
                        .map(Path::of)
                        .filter(Machine::isProgram)
                        .findFirst());
    }

    /** Nothing on success, else why not. The program appears in its place only when it is whole. */
    Optional<String> install(String module, Path program) {
        try {
            Files.createDirectories(program.getParent());
            Path unfinished = Files.createTempDirectory(program.getParent(), "unfinished");
            Outcome outcome =
                    machine.run(LIMIT, Map.of("GOBIN", unfinished.toString()), go.toString(), "install", module);
            Path built = unfinished.resolve(program.getFileName());
            if (outcome.succeeded()) {
                Files.move(built, program, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.delete(unfinished);
            return outcome.succeeded()
                    ? Optional.empty()
                    : Optional.of("go install failed (" + outcome.lastLine() + ")");
        } catch (IOException failure) {
            return Optional.of("go install failed (" + failure.getMessage() + ")");
        }
    }
}
