// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.read;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Streams thinned for drawing: of numbers and components the mean, of anything else the last value of a bucket. */
final class Overviews {

    /** Parameters: tenant, device, stream, from, until, microseconds of a bucket. A point stands at its bucket's first reading. */
    static final String QUERY = """
            with measured as not materialized (
                select date_bin($6 * interval '1 microsecond', time, $4) as bucket,
                    time, received_at, number, vector, text, boolean, json
                from reading where tenant = $1 and device = $2 and stream = $3 and time >= $4 and time < $5),
            point as (
                select bucket, min(time) as time, max(received_at) as received_at, avg(number) as number,
                    (array_agg(text order by time desc) filter (where text is not null))[1] as text,
                    (array_agg(boolean order by time desc) filter (where boolean is not null))[1] as boolean,
                    (array_agg(json order by time desc) filter (where json is not null))[1] as json
                from measured group by bucket),
            component as (
                select bucket, axis, avg(value) as mean
                from measured cross join unnest(vector) with ordinality as u(value, axis)
                group by bucket, axis),
            vectors as (select bucket, array_agg(mean order by axis) as vector from component group by bucket)
            select $2 as device, $3 as stream, time, received_at, number, vector, text, boolean, json::text as json
            from point left join vectors using (bucket) order by time
            """;

    private static final int BUCKETS_LIMIT = 5_000;

    private Overviews() {}

    static long bucketMicros(Instant from, Instant until, int buckets) {
        if (buckets < 1 || buckets > BUCKETS_LIMIT || !from.isBefore(until)) {
            throw new IllegalArgumentException("1 to " + BUCKETS_LIMIT + " buckets of a window that is not empty");
        }
        long micros = Duration.between(from, until).dividedBy(ChronoUnit.MICROS.getDuration());
        return Math.ceilDiv(micros, buckets);
    }
}
