// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quadrille.portability.SampleStreams;
import io.quadrille.portability.held.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlotWindowTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    @Test
    void aRangeEndsNowWhileTheDeviceIsHeard() {
        Instant last = NOW.minusSeconds(30);

        assertEquals(new Window(NOW.minus(Duration.ofHours(6)), NOW), window("6h", Optional.of(last)));
    }

    @Test
    void aRangeInWhichNothingWasMeasuredEndsWithTheLastReading() {
        Instant last = Instant.parse("2016-05-14T18:00:00Z");

        assertEquals(
                new Window(last.plusSeconds(1).minus(Duration.ofHours(24)), last.plusSeconds(1)),
                window("24h", Optional.of(last)));
    }

    @Test
    void everythingBeginsWithTheFirstHolding() {
        assertEquals(new Window(SampleStreams.BOUGHT, NOW.plusSeconds(1)), window("all", Optional.of(NOW)));
    }

    @Test
    void anUnknownRangeIsTheUsualOne() {
        assertEquals(window("24h", Optional.empty()), window("a century", Optional.empty()));
    }

    @Test
    void aWindowThatEndsBeforeItBeginsIsNone() {
        assertEquals(Optional.empty(), PlotWindow.between("2026-11-20T10:00:00Z", "2026-11-20T09:00:00Z"));
        assertEquals(Optional.empty(), PlotWindow.between("yesterday", "today"));
        assertEquals(
                Optional.of(new Window(NOW.minusSeconds(60), NOW)),
                PlotWindow.between("2026-11-20T09:59:00Z", "2026-11-20T10:00:00Z"));
    }

    private static Window window(String range, Optional<Instant> last) {
        return PlotWindow.of(range, SampleStreams.car(), last, NOW);
    }
}
