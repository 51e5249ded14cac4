// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.store;

import io.quadrille.ingestion.api.Reading;
import io.quadrille.ingestion.delivery.Delivery;
import io.quadrille.tenantadmin.api.TenantId;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes batches with the rights of the ingest user, who can write readings and never see one. */
@Singleton
final class ReadingStore {

    /** No conflict target: naming one would need the right to select. */
    private static final String INSERT = """
            insert into reading (tenant, device, stream, time, received_at, number, vector, text, boolean, json)
            select $1, device, stream, time, received_at, number, vector::float8[], text, boolean, json::jsonb from
            """ + Columns.UNNEST + " on conflict do nothing";

    private static final String FIRST_OF_ITS_STREAM = """
            insert into latest (tenant, device, stream, time, received_at, number, vector, text, boolean, json)
            select $1, device, stream, time, received_at, number, vector::float8[], text, boolean, json::jsonb from
            """ + Columns.UNNEST + " on conflict do nothing";

    /** Not ON CONFLICT DO UPDATE: to read EXCLUDED is to need the right to select. */
    private static final String NEWER_OF_ITS_STREAM = """
            update latest set time = r.time, received_at = r.received_at, number = r.number,
                vector = r.vector::float8[], text = r.text, boolean = r.boolean, json = r.json::jsonb
            from
            """ + Columns.UNNEST + """
            where latest.tenant = $1 and latest.device = r.device and latest.stream = r.stream and latest.time < r.time
            """;

    /** One order of locking for all, so that two batches cannot wait for each other. */
    private static final Comparator<Reading> LOCK_ORDER = Comparator.comparing(
                    (Reading reading) -> reading.device().value())
            .thenComparing(Reading::stream)
            .thenComparing(Reading::time);

    private final Pool pool;
    private final Partitions partitions;

    ReadingStore(@ReactiveDataSource("ingest") Pool pool, Partitions partitions) {
        this.pool = pool;
        this.partitions = partitions;
    }

    /**
     * Stores the batch in one transaction: all of it or nothing.
     *
     * @return how many readings of each tenant are new
     */
    Uni<Map<TenantId, Integer>> store(List<Delivery> batch) {
        Map<TenantId, List<Delivery>> byTenant = batch.stream()
                .collect(Collectors.groupingBy(
                        Delivery::tenant,
                        () -> new TreeMap<>(Comparator.comparing(TenantId::value)),
                        Collectors.toList()));
        return partitions
                .ensure(batch)
                .chain(() -> pool.withTransaction(transaction -> Multi.createFrom()
                        .iterable(byTenant.entrySet())
                        .onItem()
                        .transformToUniAndConcatenate(part -> store(transaction, part.getKey(), part.getValue())
                                .map(added -> Map.entry(part.getKey(), added)))
                        .collect()
                        .asMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Uni<Integer> store(SqlConnection transaction, TenantId tenant, List<Delivery> part) {
        List<Reading> readings = readings(part).stream().sorted(LOCK_ORDER).toList();
        return transaction
                .preparedQuery("select set_config('app.tenant', $1, true)")
                .execute(Tuple.of(tenant.value()))
                .chain(() -> insert(transaction, tenant, readings))
                .call(() -> ReportedEvents.insert(transaction, tenant, part))
                .call(() -> RefusedMessages.insert(transaction, tenant, part))
                .call(() -> Contacts.note(transaction, tenant, part));
    }

    private static Uni<Integer> insert(SqlConnection transaction, TenantId tenant, List<Reading> readings) {
        if (readings.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        return transaction
                .preparedQuery(INSERT)
                .execute(Columns.parameters(tenant.value(), readings))
                .map(RowSet::rowCount)
                .call(() -> keepNewest(transaction, Columns.parameters(tenant.value(), newest(readings))));
    }

    private static Uni<Void> keepNewest(SqlConnection transaction, Tuple newest) {
        return transaction
                .preparedQuery(FIRST_OF_ITS_STREAM)
                .execute(newest)
                .chain(() -> transaction.preparedQuery(NEWER_OF_ITS_STREAM).execute(newest))
                .replaceWithVoid();
    }

    /** The last of each run of equal keys; the readings come sorted. */
    private static List<Reading> newest(List<Reading> sorted) {
        List<Reading> newest = new ArrayList<>();
        for (Reading reading : sorted) {
            if (!newest.isEmpty() && sameStream(newest.getLast(), reading)) {
                newest.removeLast();
            }
            newest.add(reading);
        }
        return newest;
    }

    private static boolean sameStream(Reading one, Reading other) {
        return one.device().equals(other.device()) && one.stream().equals(other.stream());
    }

    private static List<Reading> readings(Collection<Delivery> deliveries) {
        return deliveries.stream()
                .flatMap(delivery -> delivery.readings().stream())
                .toList();
    }
}
