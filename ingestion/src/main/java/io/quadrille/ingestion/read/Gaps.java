// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.read;

import io.quadrille.ingestion.api.Readings.Gap;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.List;

/** Silences between the readings of a window; the last reading before the window counts, so that one into which it opens is seen too. */
final class Gaps {

    static final String QUERY = """
            with heard as (
                (select time from reading
                 where tenant = $1 and device = $2 and stream = $3 and time < $4 order by time desc limit 1)
                union all
                select time from reading
                where tenant = $1 and device = $2 and stream = $3 and time >= $4 and time < $5),
            silence as (
                select time as since, lead(time, 1, greatest(least($5, now()), time)) over (order by time) as until
                from heard)
            select since, until from silence
            where until - since > $6 * interval '1 microsecond' and until > $4
            order by since limit 1000
            """;

    private Gaps() {}

    static List<Gap> of(RowSet<Row> rows) {
        List<Gap> gaps = new ArrayList<>(rows.size());
        rows.forEach(row -> gaps.add(new Gap(
                row.getOffsetDateTime("since").toInstant(),
                row.getOffsetDateTime("until").toInstant())));
        return gaps;
    }
}
