// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.options;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quadrille.launcher.checkout.Checkout;
import io.quadrille.launcher.machine.Machine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeOptionsTest {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    @Test
    void theHomeMayBeNamedByAVariable() {
        Path named = folder.resolve("named");

        assertEquals("quadrille: There is no installation in " + named + "; ./quadrille up makes one.", status(named));
    }

    @Test
    void theOptionWinsOverTheVariable() {
        Path optional = folder.resolve("optional");

        assertEquals(
                "quadrille: There is no installation in " + optional + "; ./quadrille up makes one.",
                status(folder.resolve("named"), "--home", optional.toString()));
    }

    private static String status(Path named, String... more) {
        String[] words = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-cp",
                                Checkout.find().launcherClasspath(),
                                "io.quadrille.launcher.Quadrille",
                                "status"),
                        Stream.of(more))
                .toArray(String[]::new);
        return Machine.current()
                .run(LIMIT, Map.of("QUADRILLE_HOME", named.toString()), words)
                .lastLine();
    }
}
