// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.read;

import io.quadrille.ingestion.api.Reading;
import io.quadrille.ingestion.api.Readings.Position;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Pages by keyset. Each window is its own walk along the primary key that stops at the limit, so that a page costs what it holds
 * and never what lies behind it.
 */
final class Pages {

    private static final String FIRST = """
            select r.* from %s
            cross join lateral (
                select %s from reading
                where tenant = $1 and device = w.device and stream = w.stream
                    and time >= w.from_time and time < w.until_time
                order by time limit $6) r
            order by r.time, r.device, r.stream limit $6
            """.formatted(Windows.UNNEST, ReadingRows.COLUMNS);

    private static final String NEXT = """
            select r.* from %s
            cross join lateral (
                select %s from reading
                where tenant = $1 and device = w.device and stream = w.stream
                    and time >= greatest(w.from_time, $7) and time < w.until_time
                    and (time > $7 or (w.device, w.stream) > ($8, $9))
                order by time limit $6) r
            order by r.time, r.device, r.stream limit $6
            """.formatted(Windows.UNNEST, ReadingRows.COLUMNS);

    private static final String LATEST = """
            select distinct on (r.device, r.stream) r.* from %s
            cross join lateral (
                select %s from reading
                where tenant = $1 and device = w.device and stream = w.stream
                    and time >= w.from_time and time < w.until_time
                order by time desc limit 1) r
            order by r.device, r.stream, r.time desc
            """.formatted(Windows.UNNEST, ReadingRows.COLUMNS);

    private static final int LIMIT = 10_000;

    private Pages() {}

    static Uni<List<Reading>> page(
            SqlConnection transaction, TenantId tenant, Windows windows, Optional<Position> after, int limit) {
        if (limit < 1 || limit > LIMIT) {
            throw new IllegalArgumentException("a page has 1 to " + LIMIT + " readings");
        }
        Tuple parameters = windows.parameters(tenant.value()).addInteger(limit);
        after.ifPresent(last -> parameters
                .addOffsetDateTime(last.time().atOffset(ZoneOffset.UTC))
                .addString(last.device().value())
                .addString(last.stream()));
        return transaction
                .preparedQuery(after.isPresent() ? NEXT : FIRST)
                .execute(parameters)
                .map(ReadingRows::of);
    }

    static Uni<List<Reading>> latest(SqlConnection transaction, TenantId tenant, Windows windows) {
        return transaction
                .preparedQuery(LATEST)
                .execute(windows.parameters(tenant.value()))
                .map(ReadingRows::of);
    }
}
