// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OriginTest {

    @TempDir
    Path folder;

    @Test
    void aFreshHomeTakesAnyOffset() {
        assertEquals(0, new Origin(new Home(folder)).offset(OptionalInt.empty()));
        assertEquals(7, new Origin(new Home(folder)).offset(OptionalInt.of(7)));
    }

    @Test
    void theOffsetOfTheFirstStartIsKeptWhenNoneIsAsked() {
        new Origin(new Home(folder)).remember(7, "http://localhost:8087");

        assertEquals(7, new Origin(new Home(folder)).offset(OptionalInt.empty()));
        assertEquals(7, new Origin(new Home(folder)).offset(OptionalInt.of(7)));
    }

    @Test
    void anotherOffsetOrAddressIsRefusedWithOneSentence() {
        new Origin(new Home(folder)).remember(7, "http://localhost:8087");
        Origin origin = new Origin(new Home(folder));

        assertTrue(assertThrows(LauncherException.class, () -> origin.offset(OptionalInt.of(8)))
                .getMessage()
                .endsWith("leave the option out, or choose another --home."));
        assertTrue(assertThrows(LauncherException.class, () -> origin.requireSame("https://q.example"))
                .getMessage()
                .endsWith("set quadrille.public-url back to that, or choose another --home."));
    }
}
