// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.traffic;

import io.quadrille.ingestion.api.DeviceTraffic;
import io.quadrille.ingestion.api.DeviceTraffic.Hour;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** A day hour by hour. */
final class Hours {

    /**
     * Of each followed device and hour one reading is looked for along the primary key, so the work depends on how many devices there
     * are and not on how often they measure. Every limit keeps the planner from turning the look-up into a scan.
     * Parameters: tenant, begin of the first hour, end, smallest key of a refusal in that time, devices, refusals.
     */
    private static final String QUERY = """
            with followed as materialized (
                select device from contact where tenant = $1 and heard_at >= $2 order by heard_at desc limit $5),
            refused as (
                select date_bin('1 hour', received_at, $2) as start, count(*) as messages
                from (select received_at from rejection
                    where tenant = $1 and rejection >= $4 and received_at >= $2 and received_at < $3
                    order by rejection desc limit $6) counted
                group by 1)
            select hour.start,
                (select count(*) from followed cross join lateral (
                    select from latest newest cross join lateral (
                        select from reading
                        where tenant = $1 and device = followed.device and stream = newest.stream
                            and time >= hour.start and time < least(hour.start + interval '1 hour', $3)
                        limit 1) measured
                    where newest.tenant = $1 and newest.device = followed.device and newest.time >= hour.start
                    limit 1) active) as devices,
                coalesce((select messages from refused where refused.start = hour.start), 0) as refused
            from generate_series($2::timestamptz, $3::timestamptz - interval '1 microsecond', interval '1 hour') as hour(start)
            order by hour.start
            """;

    private static final int HOURS = 24;
    private static final int REFUSALS_COUNTED = 100_000;
    private static final int BITS_AFTER_MILLIS = 16;

    private Hours() {}

    /** The 24 whole hours of the clock up to and with the one that holds {@code now}. */
    static Uni<List<Hour>> until(SqlConnection transaction, TenantId tenant, Instant now) {
        Instant end = now.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
        Instant begin = end.minus(HOURS, ChronoUnit.HOURS);
        Tuple parameters = Tuple.of(
                tenant.value(),
                begin.atOffset(ZoneOffset.UTC),
                end.atOffset(ZoneOffset.UTC),
                firstKey(begin),
                DeviceTraffic.FOLLOWED,
                REFUSALS_COUNTED);
        return transaction
                .preparedQuery(QUERY)
                .execute(parameters)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Hour(
                                row.getOffsetDateTime("start").toInstant(),
                                row.getLong("devices"),
                                row.getLong("refused")))
                        .toList());
    }

    /** The smallest UUIDv7 of an instant (RFC 9562 §5.7). */
    private static UUID firstKey(Instant instant) {
        return new UUID(instant.toEpochMilli() << BITS_AFTER_MILLIS, 0);
    }
}
