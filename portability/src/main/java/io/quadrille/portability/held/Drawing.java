// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.held;

import io.quadrille.ingestion.api.Reading;
import io.quadrille.ingestion.api.Readings.Gap;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is needed to draw a stream.
 *
 * @param points thinned readings, oldest first
 * @param gaps silences long enough to be seen, oldest first
 */
public record Drawing(List<Reading> points, List<Gap> gaps) {

    static final Drawing EMPTY = new Drawing(List.of(), List.of());

    /** Copies both. */
    public Drawing {
        points = List.copyOf(points);
        gaps = List.copyOf(gaps);
    }

    Drawing and(Drawing later) {
        return new Drawing(both(points, later.points), both(gaps, later.gaps));
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
