// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.packing;

import io.quadrille.ingestion.api.Reading;
import io.quadrille.ingestion.api.Readings.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many rows were written, by the holding they belong to. */
final class RowCount {

    private final Map<Instant, Long> bySliceStart = new TreeMap<>();
    private long total;

    void add(List<Slice> slices, List<Reading> rows) {
        for (Reading row : rows) {
            Instant start = slices.stream()
                    .filter(slice ->
                            !row.time().isBefore(slice.from()) && row.time().isBefore(slice.until()))
                    .map(Slice::from)
                    .min(Instant::compareTo)
                    .orElseThrow(() -> new IllegalStateException("a reading outside of what was allowed"));
            bySliceStart.merge(start, 1L, Long::sum);
            total++;
        }
    }

    long total() {
        return total;
    }

    /** The counts in the order of the slices. */
    List<Long> of(List<Slice> slices) {
        List<Long> counts = slices.stream()
                .map(slice -> bySliceStart.getOrDefault(slice.from(), 0L))
                .toList();
        if (counts.stream().mapToLong(Long::longValue).sum() != total) {
            throw new IllegalStateException("the holdings changed while the export was written");
        }
        return counts;
    }
}
