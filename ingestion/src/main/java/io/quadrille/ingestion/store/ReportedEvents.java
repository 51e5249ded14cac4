// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.store;

import io.quadrille.ingestion.api.Event;
import io.quadrille.ingestion.delivery.Delivery;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;

/** Keeps what devices report; what was sent twice is kept once. */
final class ReportedEvents {

    private static final String INSERT = """
            insert into event (tenant, device, type, time, received_at, data)
            values ($1, $2, $3, $4, $5, $6::text::jsonb) on conflict do nothing
            """;

    /** One order of locking for all, so that two batches cannot wait for each other. */
    private static final Comparator<Event> LOCK_ORDER = Comparator.comparing(
                    (Event event) -> event.device().value())
            .thenComparing(Event::type)
            .thenComparing(Event::time);

    private ReportedEvents() {}

    static Uni<Void> insert(SqlConnection transaction, TenantId tenant, List<Delivery> deliveries) {
        List<Tuple> rows = deliveries.stream()
                .flatMap(delivery -> delivery.event().stream())
                .sorted(LOCK_ORDER)
                .map(event -> row(tenant, event))
                .toList();
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction.preparedQuery(INSERT).executeBatch(rows).replaceWithVoid();
    }

    private static Tuple row(TenantId tenant, Event event) {
        return Tuple.tuple(List.of(
                tenant.value(),
                event.device().value(),
                event.type(),
                event.time().atOffset(ZoneOffset.UTC),
                event.receivedAt().atOffset(ZoneOffset.UTC),
                event.data()));
    }
}
