// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.story;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Where the recorded trips are, if they are here: {@code QUADRILLE_RECORDINGS}, else beside the checkout. */
final class Recordings {

    private Recordings() {}

    static Path orSkip() {
        Path folder = Path.of(
                        Objects.requireNonNullElse(System.getenv("QUADRILLE_RECORDINGS"), "../../shared/data/driving"))
                .toAbsolutePath()
                .normalize();
        assumeTrue(
                Files.isRegularFile(folder.resolve("trip-17-linear-acceleration.csv.gz")),
                "SKIPPED: no recordings in " + folder + "; set QUADRILLE_RECORDINGS to their folder.");
        return folder;
    }
}
