// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.log.store;

import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;

/** Which entries stand in line, and which can join it. */
@ApplicationScoped
public class LineTables {

    private static final String LOCK = "select pg_try_advisory_xact_lock(hashtextextended('ledger/' || $1, 0))";

    // After a restore by pg_dump the transactions of this cluster may have lower numbers than those of the restored
    // rows;
    // then the line is searched from its beginning.
    private static final String HEAD = """
            select coalesce(last.position + 1, 0) as size,
                coalesce(last.xid, '0')::text as xid,
                coalesce(last.access, '00000000-0000-0000-0000-000000000000') as access,
                coalesce(checkpoint.size, 0) as signed, checkpoint.at as signed_at, clock_timestamp() as now
            from (values (1)) as one
            left join lateral (select position, access,
                    case when xid < pg_snapshot_xmax(pg_current_snapshot()) then xid end as xid
                from ledger_leaf where tenant = $1 order by position desc limit 1) as last on true
            left join lateral (select size, at
                from ledger_checkpoint where tenant = $1 order by size desc limit 1) as checkpoint on true
            """;

    // Below xmin every transaction has ended, so nothing can still appear between these rows. At or above xmax nothing
    // of this
    // cluster can be seen: such rows were restored.
    private static final String WAITING = "select " + EntryText.COLUMNS + """
            , e.xid::text as xid
            from access_event e
            where e.tenant = $1 and (e.xid, e.access) > ($2::text::xid8, $3)
                and (e.xid < pg_snapshot_xmin(pg_current_snapshot()) or e.xid >= pg_snapshot_xmax(pg_current_snapshot()))
                and not exists (select from ledger_leaf l where l.tenant = e.tenant and l.access = e.access)
            order by e.xid, e.access
            limit $4
            """;

    private static final String APPEND = """
            insert into ledger_leaf (tenant, position, access, xid, hash)
            select $1, n.position, n.access, n.xid::xid8, n.hash
            from unnest($2::bigint[], $3::uuid[], $4::text[], $5::bytea[]) as n (position, access, xid, hash)
            """;

    /** Makes this transaction the only one that puts entries in line, if no other does. */
    public Uni<Boolean> lock(SqlConnection transaction, TenantId tenant) {
        return transaction
                .preparedQuery(LOCK)
                .execute(Tuple.of(tenant.value()))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    /** How far the log has come. */
    public Uni<Head> head(SqlConnection transaction, TenantId tenant) {
        return transaction
                .preparedQuery(HEAD)
                .execute(Tuple.of(tenant.value()))
                .map(rows -> head(rows.iterator().next()));
    }

    /** The next entries in their final order. */
    public Uni<List<Waiting>> waiting(SqlConnection transaction, TenantId tenant, Head head, int limit) {
        return transaction
                .preparedQuery(WAITING)
                .execute(Tuple.of(tenant.value(), head.transaction(), head.access(), limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Waiting(row.getUUID("access"), row.getString("xid"), EntryText.of(row)))
                        .toList());
    }

    /** Puts entries behind the last one. */
    public Uni<Void> append(
            SqlConnection transaction, TenantId tenant, long size, List<Waiting> entries, List<byte[]> hashes) {
        Tuple values = Tuple.of(
                tenant.value(),
                LongStream.range(size, size + entries.size()).boxed().toArray(Long[]::new),
                entries.stream().map(Waiting::access).toArray(UUID[]::new),
                entries.stream().map(Waiting::transaction).toArray(String[]::new),
                hashes.stream().map(Buffer::buffer).toArray(Buffer[]::new));
        return transaction.preparedQuery(APPEND).execute(values).replaceWithVoid();
    }

    private static Head head(Row row) {
        return new Head(
                row.getLong("size"),
                row.getString("xid"),
                row.getUUID("access"),
                row.getLong("signed"),
                Optional.ofNullable(row.getOffsetDateTime("signed_at")).map(OffsetDateTime::toInstant),
                row.getOffsetDateTime("now").toInstant());
    }
}
