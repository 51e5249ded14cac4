// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.held;

import io.quadrille.ingestion.api.Reading;
import io.quadrille.ingestion.api.Readings.Gap;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is needed to draw a stream.
 *
 * @param points thinned readings, oldest first
 * @param gaps silences long enough to be seen, oldest first
 */
public record Drawing(List<Reading> points, List<Gap> gaps) {

    static final Drawing EMPTY = new Drawing(List.of(), List.of());
    private static final int LITTLE = 8;

    /** Copies both. */
    public Drawing {
        points = List.copyOf(points);
        gaps = List.copyOf(gaps);
    }

    /** How many silences are over; the one since the last point is told by when that was. */
    public int gapsOver() {
        if (points.isEmpty()) {
            return 0;
        }
        Instant last = points.getLast().time();
        return (int) gaps.stream().filter(gap -> !gap.until().isAfter(last)).count();
    }

    /** The stretch in which everything lies, if it fills so little of the window that hardly a point of it was drawn. */
    Optional<Window> closer(Window window, int mostPoints) {
        if (points.isEmpty()) {
            return Optional.empty();
        }
        Duration whole = Duration.between(window.from(), window.until());
        Duration point = whole.dividedBy(mostPoints);
        Instant from = points.getFirst().time().minus(point);
        Instant until = points.getLast().time().plus(point);
        boolean little = Duration.between(from, until).multipliedBy(LITTLE).compareTo(whole) < 0;
        return little ? Optional.of(new Window(from, until)) : Optional.empty();
    }

    Drawing and(Drawing later) {
        return new Drawing(both(points, later.points), both(gaps, later.gaps));
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
