// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.log.store;

import io.quadrille.consent.api.ledger.LedgerLog.Checkpoint;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;

/** Every checkpoint that was signed because a log had grown. */
@ApplicationScoped
public class CheckpointTable {

    private static final String ADD = """
            insert into ledger_checkpoint (tenant, size, at, root, signed) values ($1, $2, $3, decode($4, 'hex'), $5)
            """;

    private static final String BELOW = """
            select tenant, size, at, encode(root, 'hex') as root, signed
            from ledger_checkpoint
            where tenant = $1 and size < $2
            order by size desc
            limit $3
            """;

    /** Keeps a checkpoint. */
    public Uni<Void> add(SqlConnection transaction, Checkpoint checkpoint) {
        return transaction
                .preparedQuery(ADD)
                .execute(Tuple.of(
                        checkpoint.tenant().value(),
                        checkpoint.size(),
                        checkpoint.at().atOffset(ZoneOffset.UTC),
                        checkpoint.root(),
                        checkpoint.signed()))
                .replaceWithVoid();
    }

    /** Largest first. */
    public Uni<List<Checkpoint>> below(SqlConnection transaction, TenantId tenant, long size, int limit) {
        return transaction
                .preparedQuery(BELOW)
                .execute(Tuple.of(tenant.value(), size, limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(CheckpointTable::checkpoint)
                        .toList());
    }

    private static Checkpoint checkpoint(Row row) {
        return new Checkpoint(
                new TenantId(row.getString("tenant")),
                row.getLong("size"),
                row.getString("root"),
                row.getOffsetDateTime("at").toInstant(),
                row.getString("signed"));
    }
}
