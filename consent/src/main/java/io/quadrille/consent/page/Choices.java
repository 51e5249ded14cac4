// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.page;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** The few sensible choices within what is asked; a free one always stands behind them. */
final class Choices {

    private static final long[] DAYS = {1, 7, 30, 90, 180, 365, 730, 1095};
    private static final List<Duration> STEPS = List.of(Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofDays(1));
    private static final Duration A_MONTH = Duration.ofDays(30);
    private static final Duration A_WEEK = Duration.ofDays(7);

    private Choices() {}

    /** Up to three lengths, shortest first; what is asked is the last. */
    static List<Duration> validities(Duration asked) {
        List<Duration> choices = new ArrayList<>();
        for (long part : new long[] {12, 4}) {
            nearest(asked.dividedBy(part), asked)
                    .filter(choice -> !choices.contains(choice))
                    .ifPresent(choices::add);
        }
        choices.add(asked);
        return choices;
    }

    private static Optional<Duration> nearest(Duration wanted, Duration below) {
        return LongStream.of(DAYS)
                .mapToObj(Duration::ofDays)
                .filter(days -> days.compareTo(below) < 0)
                .min(Comparator.comparing(days -> days.minus(wanted).abs()));
    }

    /** How far back, in between nothing and everything asked; empty if there is no room between. */
    static Optional<Duration> past(Instant asked, Instant now) {
        Duration room = Duration.between(asked, now);
        return List.of(A_MONTH, A_WEEK).stream()
                .filter(part -> part.compareTo(room) < 0)
                .findFirst();
    }

    /** The step asked and at most two coarser ones. */
    static List<Duration> resolutions(Duration asked) {
        List<Duration> choices = new ArrayList<>(List.of(asked));
        STEPS.stream().filter(step -> step.compareTo(asked) > 0).limit(2).forEach(choices::add);
        return choices;
    }
}
