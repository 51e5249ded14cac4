// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.log.store;

import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** What proofs and extracts read beside hashes. */
@ApplicationScoped
public class LogReads {

    private static final String SIZE = """
            select coalesce(max(l.position) + 1, 0), clock_timestamp()
            from tenant t left join ledger_leaf l on l.tenant = t.tenant where t.tenant = $1 group by t.tenant
            """;

    private static final String OF_SUBJECT = "select " + EntryText.COLUMNS + """
            , l.position, clock_timestamp() as now
            from access_event e left join ledger_leaf l on l.tenant = e.tenant and l.access = e.access
            where e.tenant = $1 and e.subject = $2 and e.access = $3
            """;

    private static final String IN_LINE = "select " + EntryText.COLUMNS + """
            , l.hash
            from ledger_leaf l left join access_event e on e.tenant = l.tenant and e.access = l.access
            where l.tenant = $1 and l.position >= $2 and l.position < $3
            order by l.position
            """;

    /** How long a tenant's log is now. */
    public record Size(long entries, Instant now) {}

    /** One person's entry, and where it stands if it stands in line. */
    public record Entry(String text, OptionalLong position, Instant at, Instant now) {}

    /** Empty if there is no such tenant. */
    public Uni<Optional<Size>> size(SqlConnection transaction, TenantId tenant) {
        return transaction
                .preparedQuery(SIZE)
                .execute(Tuple.of(tenant.value()))
                .map(rows -> first(rows)
                        .map(row -> new Size(
                                row.getLong(0), row.getOffsetDateTime(1).toInstant())));
    }

    public Uni<Optional<Entry>> ofSubject(SqlConnection transaction, TenantId tenant, SubjectId subject, UUID access) {
        return transaction
                .preparedQuery(OF_SUBJECT)
                .execute(Tuple.of(tenant.value(), subject.value(), access))
                .map(rows -> first(rows).map(LogReads::entry));
    }

    /** The text of each entry, or its hash where the text is gone. */
    public Uni<List<String>> inLine(SqlConnection transaction, TenantId tenant, long from, int limit) {
        return transaction
                .preparedQuery(IN_LINE)
                .execute(Tuple.of(tenant.value(), from, from + limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID("access") == null
                                ? '"'
                                        + HexFormat.of()
                                                .formatHex(row.getBuffer("hash").getBytes())
                                        + '"'
                                : EntryText.of(row))
                        .toList());
    }

    private static Entry entry(Row row) {
        Long position = row.getLong("position");
        return new Entry(
                EntryText.of(row),
                position == null ? OptionalLong.empty() : OptionalLong.of(position),
                row.getOffsetDateTime("at").toInstant(),
                row.getOffsetDateTime("now").toInstant());
    }

    private static Optional<Row> first(Iterable<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).findFirst();
    }
}
