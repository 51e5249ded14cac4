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

    /** Where the walk through a window's readings goes on: at the first page $8 is null. */
    private static final String IN_WINDOW = """
            time >= w.from_time and time < w.until_time
                and ($8::timestamptz is null or time > $8 or (time = $8 and (w.device, w.stream) > ($9, $10)))
            """;

    /** Every reading. */
    private static final String ALL = """
            select %s from reading
            where w.resolution = 0 and tenant = $1 and device = w.device and stream = w.stream
                and time >= greatest(w.from_time, $8) and %s
            order by time limit $7
            """.formatted(ReadingRows.COLUMNS, IN_WINDOW);

    /** The first reading of each period, found by leaping from period to period. */
    private static final String FIRST_OF_EACH_PERIOD = """
            with recursive leap as (
                (select found from reading found
                 where w.resolution > 0 and tenant = $1 and device = w.device and stream = w.stream
                    and time >= %1$s and time < w.until_time
                 order by time limit 1)
                union all
                select later.found from leap cross join lateral (
                    select next as found from reading next
                    where tenant = $1 and device = w.device and stream = w.stream
                        and time >= %2$s and time < w.until_time
                    order by time limit 1) later)
            select %3$s from (select (leap.found).* from leap) r where %4$s limit $7
            """.formatted(
                    period("greatest(w.from_time, $8)"),
                    period("(leap.found).time") + " + w.resolution * interval '1 microsecond'",
                    ReadingRows.COLUMNS,
                    IN_WINDOW);

    private static final String PAGE = """
            select distinct on (r.time, r.device, r.stream) r.* from %s
            cross join lateral ((%s) union all (%s)) r
            order by r.time, r.device, r.stream limit $7
            """.formatted(Windows.UNNEST, ALL, FIRST_OF_EACH_PERIOD);

    private static final String LATEST = """
            select distinct on (r.device, r.stream) r.* from %1$s
            cross join lateral (
                select time from reading
                where tenant = $1 and device = w.device and stream = w.stream
                    and time >= w.from_time and time < w.until_time
                order by time desc limit 1) last
            cross join lateral (
                select %2$s from reading
                where tenant = $1 and device = w.device and stream = w.stream
                    and time >= case w.resolution when 0 then last.time else %3$s end
                order by time limit 1) r
            where r.time >= w.from_time
            order by r.device, r.stream, r.time desc
            """.formatted(Windows.UNNEST, ReadingRows.COLUMNS, period("last.time"));

    private static final int LIMIT = 10_000;

    private Pages() {}

    static Uni<List<Reading>> page(
            SqlConnection transaction, TenantId tenant, Windows windows, Optional<Position> after, int limit) {
        if (limit < 1 || limit > LIMIT) {
            throw new IllegalArgumentException("a page has 1 to " + LIMIT + " readings");
        }
        Tuple parameters = windows.parameters(tenant.value())
                .addInteger(limit)
                .addOffsetDateTime(
                        after.map(last -> last.time().atOffset(ZoneOffset.UTC)).orElse(null))
                .addString(after.map(last -> last.device().value()).orElse(null))
                .addString(after.map(Position::stream).orElse(null));
        return transaction.preparedQuery(PAGE).execute(parameters).map(ReadingRows::of);
    }

    static Uni<List<Reading>> latest(SqlConnection transaction, TenantId tenant, Windows windows) {
        return transaction
                .preparedQuery(LATEST)
                .execute(windows.parameters(tenant.value()))
                .map(ReadingRows::of);
    }

    /** The start of the period that holds the time; evaluated for windows without resolution too, hence never of no length. */
    private static String period(String time) {
        return "date_bin(greatest(w.resolution, 1) * interval '1 microsecond', " + time + ", timestamptz 'epoch')";
    }
}
