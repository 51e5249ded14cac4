// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quadrille.launcher.home.LauncherException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    @Test
    void tenTimesAsFastTakesATenthOfTheTime() {
        assertEquals(Duration.ofSeconds(6), Pace.parse("10").duration(Duration.ofMinutes(1)));
    }

    @Test
    void maxAndZeroTakeNoTime() {
        assertEquals(Duration.ZERO, Pace.parse("max").duration(Duration.ofMinutes(1)));
        assertEquals(Pace.parse("max"), Pace.parse("0"));
    }

    @Test
    void whatIsNoSpeedIsRefused() {
        for (String text : new String[] {"fast", "-1", "NaN", "Infinity", ""}) {
            assertThrows(LauncherException.class, () -> Pace.parse(text), text);
        }
    }
}
