// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.read;

import io.quadrille.ingestion.api.Value;
import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import java.util.Optional;

/**
 * Leaps from bucket to bucket, each window for itself, so that a page costs the readings it gathers and never what lies behind it. A walk
 * that has gathered very many is cut off.
 */
final class BucketRows {

    private static final String OF_WINDOW = "tenant = $1 and device = w.device and stream = w.stream";

    /** The first reading not before a time. */
    private static final String FIRST = "(select time from reading where " + OF_WINDOW
            + " and time >= %s and time < w.until_time order by time limit 1)";

    /** The whole of the bucket that holds the time, cut to the window. */
    private static final String GATHERED = """
            (select bounds.start, bounds.finish, gathered.* from (select greatest(%1$s, w.from_time) as start,
                least(%1$s + w.step * interval '1 microsecond', w.until_time) as finish) bounds
            cross join lateral (select count(*) as count, avg(number) as mean, min(number) as lowest,
                max(number) as highest from reading
                where %2$s and time >= bounds.start and time < bounds.finish) gathered)
            """.formatted(binned("hit.time"), OF_WINDOW);

    /** Where a window's walk goes on: with the bucket that holds where the page before ended, if it comes behind that, or the next. */
    private static final String BEGINNING = """
            case when $9::timestamptz is null or $9 < w.from_time then w.from_time
                when (greatest(%1$s, w.from_time), w.device, w.stream, w.owner) > ($9, $10::text, $11::text, $12::text)
                then greatest(%1$s, w.from_time)
                else %1$s + w.step * interval '1 microsecond' end
            """.formatted(binned("$9"));

    private static final String LEAP =
            """
            with recursive leap as (
                select b.*, b.count as seen from %1$s hit cross join lateral %2$s b
                union all
                select b.*, leap.seen + b.count from leap cross join lateral %3$s hit cross join lateral %2$s b
                where leap.seen < $13)
            select start, finish, count, mean, lowest, highest, seen >= $13 as cut_off from leap limit $8
            """.formatted(FIRST.formatted(BEGINNING), GATHERED, FIRST.formatted("leap.finish"));

    private static final String OF_BUCKET = """
            reading where tenant = $1 and device = b.device and stream = b.stream and time >= b.start and time < b.finish
            """;

    /** Parameters: tenant, those of {@link Steps}, limit, where the page before ended, and how many readings are gathered. */
    static final String QUERY = """
            select b.*, last.*, case when last.vector is not null then (
                select array_agg(axis.mean order by axis.place) from (
                    select place, avg(component) as mean
                    from (select vector as measured from %3$s) r, unnest(r.measured) with ordinality as c(component, place)
                    group by place) axis) end as mean_vector
            from (select w.owner, w.device, w.stream, leaps.* from %1$s cross join lateral (%2$s) leaps
                order by leaps.start, w.device, w.stream, w.owner limit $8) b
            cross join lateral (select number, vector, text, boolean, json::text as json from %3$s
                order by time desc limit 1) last
            order by b.start, b.device, b.stream, b.owner
            """.formatted(Steps.UNNEST, LEAP, OF_BUCKET);

    private BucketRows() {}

    static Optional<Value> mean(Row row) {
        Double[] vector = row.getArrayOfDoubles("mean_vector");
        return vector == null ? number(row, "mean") : Optional.of(new Value.Vector(List.of(vector)));
    }

    static Optional<Value> number(Row row, String column) {
        return Optional.ofNullable(row.getDouble(column)).map(Value.Numeric::new);
    }

    private static String binned(String time) {
        return "date_bin(w.step * interval '1 microsecond', " + time + ", timestamptz 'epoch')";
    }
}
