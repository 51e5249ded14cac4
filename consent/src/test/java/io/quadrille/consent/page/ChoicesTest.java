// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ChoicesTest {

    @Test
    void threeLengthsAreOfferedAndNoneIsLongerThanAsked() {
        assertEquals(days(30, 90, 365), Choices.validities(Duration.ofDays(365)));
        assertEquals(days(90, 365, 1095), Choices.validities(Duration.ofDays(1095)));
        assertEquals(days(1, 7, 30), Choices.validities(Duration.ofDays(30)));
        assertEquals(List.of(Duration.ofHours(2)), Choices.validities(Duration.ofHours(2)));
    }

    @Test
    void aPastIsOfferedBetweenNothingAndEverything() {
        Instant now = Instant.parse("2026-11-20T10:00:00Z");

        assertEquals(Optional.of(Duration.ofDays(30)), Choices.past(now.minus(Duration.ofDays(300)), now));
        assertEquals(Optional.of(Duration.ofDays(7)), Choices.past(now.minus(Duration.ofDays(20)), now));
        assertEquals(Optional.empty(), Choices.past(now.minus(Duration.ofDays(3)), now));
    }

    @Test
    void noPrecisionIsFinerThanAsked() {
        assertEquals(
                List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofHours(1)), Choices.resolutions(Duration.ZERO));
        assertEquals(List.of(Duration.ofHours(1), Duration.ofDays(1)), Choices.resolutions(Duration.ofHours(1)));
    }

    private static List<Duration> days(long... days) {
        return LongStream.of(days).mapToObj(Duration::ofDays).toList();
    }
}
