// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.store;

import io.quadrille.ingestion.delivery.Delivery;
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
import java.util.stream.Stream;

/** Sees to it that there is a partition for every month that a batch touches. */
@Singleton
final class Partitions {

    private final Pool pool;
    private final Set<Partition> known = ConcurrentHashMap.newKeySet();

    /** A month of a table. */
    private record Partition(String table, YearMonth month) {

        private static Partition of(String table, Instant time) {
            return new Partition(table, YearMonth.from(time.atOffset(ZoneOffset.UTC)));
        }
    }

    Partitions(@ReactiveDataSource("ingest") Pool pool) {
        this.pool = pool;
    }

    /** In transactions of their own: partitions outlive a batch that fails. */
    Uni<Void> ensure(Collection<Delivery> batch) {
        List<Partition> missing = Stream.concat(
                        batch.stream()
                                .flatMap(delivery -> delivery.readings().stream())
                                .map(reading -> Partition.of("reading", reading.time())),
                        batch.stream()
                                .flatMap(delivery -> delivery.event().stream())
                                .map(event -> Partition.of("event", event.time())))
                .distinct()
                .filter(partition -> !known.contains(partition))
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

    private Uni<Void> ensure(Partition partition) {
        OffsetDateTime start = partition.month().atDay(1).atStartOfDay().atOffset(ZoneOffset.UTC);
        return pool.preparedQuery("select ensure_" + partition.table() + "_partition($1)")
                .execute(Tuple.of(start))
                .invoke(() -> known.add(partition))
                .replaceWithVoid();
    }
}
