// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.store;

import io.quadrille.ingestion.api.Reading;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Sees to it that there is a partition for every month that a batch touches. */
@Singleton
final class Partitions {

    private final Pool pool;
    private final Set<YearMonth> known = ConcurrentHashMap.newKeySet();

    Partitions(@ReactiveDataSource("ingest") Pool pool) {
        this.pool = pool;
    }

    /** In transactions of their own: partitions outlive a batch that fails. */
    Uni<Void> ensure(Collection<Reading> readings) {
        List<YearMonth> missing = readings.stream()
                .map(reading -> month(reading.time()))
                .distinct()
                .filter(month -> !known.contains(month))
                .toList();
        return missing.isEmpty()
                ? Uni.createFrom().voidItem()
                : Multi.createFrom()
                        .iterable(missing)
                        .onItem()
                        .transformToUniAndConcatenate(this::ensure)
                        .collect()
                        .last();
    }

    /** For the case that a partition was dropped. */
    void forget() {
        known.clear();
    }

    private Uni<Void> ensure(YearMonth month) {
        OffsetDateTime start = month.atDay(1).atStartOfDay().atOffset(ZoneOffset.UTC);
        return pool.preparedQuery("select ensure_reading_partition($1)")
                .execute(Tuple.of(start))
                .invoke(() -> known.add(month))
                .replaceWithVoid();
    }

    private static YearMonth month(Instant time) {
        return YearMonth.from(time.atOffset(ZoneOffset.UTC));
    }
}
