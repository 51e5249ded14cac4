// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.read;

import io.quadrille.ingestion.api.Readings.Gap;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Silences between readings. Leaps from reading to reading as far as is still no silence, so that the work depends on the window and
 * the shortest silence and not on how often the stream was measured. The last reading before the window counts, so that a silence into
 * which it opens is seen.
 */
final class Gaps {

    /** Parameters: tenant, device, stream, from, until, microseconds of the shortest silence. */
    static final String QUERY = """
            with recursive leap as (
                select null::timestamptz as since, coalesce(
                    (select time from reading
                     where tenant = $1 and device = $2 and stream = $3 and time < $4 order by time desc limit 1),
                    (select time from reading
                     where tenant = $1 and device = $2 and stream = $3 and time >= $4 and time < $5
                     order by time limit 1)) as until
                union all
                select leap.until, heard.next from leap cross join lateral (select coalesce(
                    (select time from reading
                     where tenant = $1 and device = $2 and stream = $3 and time > leap.until
                        and time <= leap.until + $6 * interval '1 microsecond' and time < $5
                     order by time desc limit 1),
                    (select time from reading
                     where tenant = $1 and device = $2 and stream = $3
                        and time > leap.until + $6 * interval '1 microsecond' and time < $5
                     order by time limit 1)) as next) heard
                where leap.until is not null),
            silence as (
                select since, until from leap where until is not null
                union all
                select max(until), least($5, now()) from leap)
            select since, until from silence
            where until - since > $6 * interval '1 microsecond' and until > $4
            order by since limit 1000
            """;

    /** Shorter silences than this part of the window are not looked for. */
    private static final int PARTS_LIMIT = 10_000;

    private Gaps() {}

    static long shortestMicros(Instant from, Instant until, Duration longerThan) {
        Duration least = Duration.between(from, until).dividedBy(PARTS_LIMIT);
        Duration shortest = longerThan.compareTo(least) < 0 ? least : longerThan;
        return shortest.dividedBy(ChronoUnit.MICROS.getDuration());
    }

    static List<Gap> of(RowSet<Row> rows) {
        List<Gap> gaps = new ArrayList<>(rows.size());
        rows.forEach(row -> gaps.add(new Gap(
                row.getOffsetDateTime("since").toInstant(),
                row.getOffsetDateTime("until").toInstant())));
        return gaps;
    }
}
