// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.read;

import io.quadrille.ingestion.api.Event;
import io.quadrille.ingestion.api.Events;
import io.quadrille.ingestion.api.Readings;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** {@link Events} in PostgreSQL, in the transactions and with the rights of those who ask. */
@Singleton
final class PostgresEvents implements Events {

    private static final String COLUMNS = "device, type, time, received_at, data::text as data";

    /** Each window is its own walk along the primary key that stops at the limit. */
    private static final String PAGE = """
            select distinct on (e.time, e.device, e.type) e.* from %s
            cross join lateral (
                select %s from event
                where tenant = $1 and device = w.device and type = w.stream
                    and time >= greatest(w.from_time, $8) and time < w.until_time
                    and ($8::timestamptz is null or time > $8 or (time = $8 and (w.device, w.stream) > ($9, $10)))
                order by time limit $7) e
            order by e.time, e.device, e.type limit $7
            """.formatted(Windows.UNNEST, COLUMNS);

    private static final String NEWEST = """
            select distinct on (e.time, e.device, e.type) e.* from %s
            cross join lateral (
                select %s from event
                where tenant = $1 and device = w.device and type = w.stream
                    and time >= w.from_time and time < w.until_time
                order by time desc limit $7) e
            order by e.time desc, e.device, e.type limit $7
            """.formatted(Windows.UNNEST, COLUMNS);

    private static final int LIMIT = 10_000;

    @Override
    public Uni<List<Event>> page(
            SqlConnection transaction,
            TenantId tenant,
            List<Readings.Slice> slices,
            Optional<Position> after,
            int limit) {
        requireBounded(limit);
        return transaction
                .preparedQuery(PAGE)
                .execute(Windows.of(slices)
                        .parameters(tenant.value())
                        .addInteger(limit)
                        .addOffsetDateTime(after.map(last -> last.time().atOffset(ZoneOffset.UTC))
                                .orElse(null))
                        .addString(after.map(last -> last.device().value()).orElse(null))
                        .addString(after.map(Position::type).orElse(null)))
                .map(PostgresEvents::events);
    }

    @Override
    public Uni<List<Event>> newest(SqlConnection transaction, TenantId tenant, List<Readings.Slice> slices, int limit) {
        requireBounded(limit);
        return transaction
                .preparedQuery(NEWEST)
                .execute(Windows.of(slices).parameters(tenant.value()).addInteger(limit))
                .map(PostgresEvents::events);
    }

    private static void requireBounded(int limit) {
        if (limit < 1 || limit > LIMIT) {
            throw new IllegalArgumentException("1 to " + LIMIT + " events");
        }
    }

    private static List<Event> events(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Event(
                        new DeviceId(row.getString("device")),
                        row.getString("type"),
                        row.getOffsetDateTime("time").toInstant(),
                        row.getOffsetDateTime("received_at").toInstant(),
                        row.getString("data")))
                .toList();
    }
}
