// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.read;

import io.quadrille.ingestion.api.Buckets;
import io.quadrille.ingestion.api.Figures;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;

/** {@link Figures} in PostgreSQL, in the transactions and with the rights of those who ask. */
@Singleton
final class PostgresFigures implements Figures {

    private static final String DAYS = """
            with own as (
                select w.owner, date_bin(interval '1 day', r.time, timestamptz 'epoch') as day, avg(r.number) as mean
                from %s
                cross join lateral (select time, number from reading
                    where tenant = $1 and device = w.device and stream = w.stream
                        and time >= w.from_time and time < w.until_time and number is not null) r
                group by 1, 2),
            bounds as (
                select day, percentile_cont(0.05) within group (order by mean) as low,
                    percentile_cont(0.95) within group (order by mean) as high
                from own group by day having count(*) >= $8)
            select day, count(*) / 5 * 5 as people, avg(least(greatest(own.mean, low), high)) as mean
            from own join bounds using (day) group by day order by day
            """.formatted(Steps.UNNEST);

    @Override
    public Uni<List<Day>> days(SqlConnection transaction, TenantId tenant, List<Buckets.Share> shares, int minimum) {
        return transaction
                .preparedQuery(DAYS)
                .execute(Steps.of(shares, Duration.ofDays(1), Clock.systemUTC().instant())
                        .parameters(tenant.value())
                        .addInteger(minimum))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Day(
                                row.getOffsetDateTime("day").toInstant(), row.getLong("people"), row.getDouble("mean")))
                        .toList());
    }
}
