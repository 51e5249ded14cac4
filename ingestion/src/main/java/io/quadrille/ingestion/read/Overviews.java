// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.read;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Streams thinned for drawing: of numbers and components the mean, of anything else the last value of a bucket. */
final class Overviews {

    /** What kind of values the stream has; parameters: tenant, device, stream, from, until. */
    static final String KIND = """
            select number is not null as numeric, cardinality(vector) as axes from reading
            where tenant = $1 and device = $2 and stream = $3 and time >= $4 and time < $5 limit 1
            """;

    /** Parameters as above and the microseconds of a bucket. A point stands at its bucket's first reading. */
    private static final String POINTS = """
            select $2 as device, $3 as stream, point.*
            from generate_series($4::timestamptz, $5::timestamptz - interval '1 microsecond', $6 * interval '1 microsecond') as bucket(start)
            cross join lateral (
                select min(time) as time, max(received_at) as received_at, %s
                from (
                    select time, received_at, number, vector, text, boolean, json::text as json from reading
                    where tenant = $1 and device = $2 and stream = $3 and time >= bucket.start
                        and time < least(bucket.start + $6 * interval '1 microsecond', $5)
                    order by time limit 500) measured) point
            where point.time is not null order by point.time
            """;

    private static final String LAST = "(array_agg(%1$s order by time desc))[1] as %1$s";
    private static final String NONE_BUT = "null::text as text, null::boolean as boolean, null::text as json, ";

    private static final int BUCKETS_LIMIT = 5_000;

    private Overviews() {}

    /** The query of points that fits the answer to {@link #KIND}. */
    static String points(RowSet<Row> kind) {
        if (kind.size() == 0) {
            return POINTS.formatted(number());
        }
        Row first = kind.iterator().next();
        Integer axes = first.getInteger("axes");
        if (axes != null) {
            return POINTS.formatted(vector(axes));
        }
        return POINTS.formatted(Boolean.TRUE.equals(first.getBoolean("numeric")) ? number() : last());
    }

    private static String number() {
        return NONE_BUT + "avg(number) as number, null::float8[] as vector";
    }

    private static String vector(int axes) {
        return NONE_BUT
                + IntStream.rangeClosed(1, axes)
                        .mapToObj("avg(vector[%d])"::formatted)
                        .collect(Collectors.joining(", ", "null::float8 as number, array[", "] as vector"));
    }

    private static String last() {
        return "null::float8 as number, null::float8[] as vector, "
                + String.join(", ", LAST.formatted("text"), LAST.formatted("boolean"), LAST.formatted("json"));
    }

    static long bucketMicros(Instant from, Instant until, int buckets) {
        if (buckets < 1 || buckets > BUCKETS_LIMIT || !from.isBefore(until)) {
            throw new IllegalArgumentException("1 to " + BUCKETS_LIMIT + " buckets of a window that is not empty");
        }
        long micros = Duration.between(from, until).dividedBy(ChronoUnit.MICROS.getDuration());
        return Math.ceilDiv(micros, buckets);
    }
}
