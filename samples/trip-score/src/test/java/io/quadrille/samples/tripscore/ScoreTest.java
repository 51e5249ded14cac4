// SPDX-License-Identifier: Apache-2.0
package io.quadrille.samples.tripscore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quadrille.samples.tripscore.Score.Speed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScoreTest {

    private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

    @Test
    void steadyDrivingIsPerfect() {
        List<Speed> speeds =
                IntStream.rangeClosed(0, 600).mapToObj(i -> at(i, 50)).toList();

        assertEquals(new Score(100, 0, Duration.ofMinutes(10)), Score.of(speeds));
    }

    @Test
    void hardBrakingInTenMinutesCostsTenPointsHoweverManySecondsItLasts() {
        List<Speed> speeds = IntStream.rangeClosed(0, 600)
                .mapToObj(i -> at(i, Math.clamp(50 - 15L * (i - 300), 5, 50)))
                .toList();

        assertEquals(new Score(90, 1, Duration.ofMinutes(10)), Score.of(speeds));
    }

    @Test
    void whatHappenedInAGapIsNotGuessed() {
        assertEquals(new Score(100, 0, Duration.ZERO), Score.of(List.of(at(0, 120), at(11, 0))));
    }

    @Test
    void twoCarsAreNotOne() {
        assertEquals(
                new Score(100, 0, Duration.ZERO),
                Score.of(List.of(at(0, 120), new Speed("d_other", START.plusSeconds(1), 0))));
    }

    @Test
    void nothingReadIsNothingHarsh() {
        assertEquals(new Score(100, 0, Duration.ZERO), Score.of(List.of()));
    }

    private static Speed at(int second, double kmh) {
        return new Speed("d_one", START.plusSeconds(second), kmh);
    }
}
