// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.read;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;

/** Rows as the columns that PostgreSQL unnests. */
record Columns<T>(List<T> rows) {

    /** Sorted rows, of which each that the one before reaches has become one with it. */
    static <T> List<T> merged(Stream<T> sorted, BiPredicate<T, T> reaches, BinaryOperator<T> together) {
        List<T> merged = new ArrayList<>();
        sorted.forEachOrdered(row -> {
            if (!merged.isEmpty() && reaches.test(merged.getLast(), row)) {
                merged.add(together.apply(merged.removeLast(), row));
            } else {
                merged.add(row);
            }
        });
        return merged;
    }

    String[] texts(Function<T, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    Long[] numbers(Function<T, Long> column) {
        return rows.stream().map(column).toArray(Long[]::new);
    }

    OffsetDateTime[] times(Function<T, Instant> column) {
        return rows.stream()
                .map(row -> column.apply(row).atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new);
    }
}
