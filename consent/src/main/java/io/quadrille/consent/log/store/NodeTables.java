// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.log.store;

import io.quadrille.consent.api.ConsentException;
import io.quadrille.consent.merkle.Node;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The hashes of complete subtrees; a proof reads as many as the log's size has digits, twice. */
@ApplicationScoped
public class NodeTables {

    private static final String READ = """
            select 0 as level, position, hash from ledger_leaf where tenant = $1 and position = any($2)
            union all
            select n.level, n.position, n.hash
            from unnest($3::smallint[], $4::bigint[]) as wanted (level, position)
            join ledger_node n on n.tenant = $1 and n.level = wanted.level and n.position = wanted.position
            """;

    private static final String ADD = """
            insert into ledger_node (tenant, level, position, hash)
            select $1, n.level, n.position, n.hash
            from unnest($2::smallint[], $3::bigint[], $4::bytea[]) as n (level, position, hash)
            """;

    /** Their hashes; asking for one that is not stored fails ({@code TAMPERED}). */
    public Uni<Function<Node, byte[]>> read(SqlConnection transaction, TenantId tenant, Collection<Node> wanted) {
        List<Node> leaves = wanted.stream().filter(node -> node.level() == 0).toList();
        List<Node> inner = wanted.stream().filter(node -> node.level() > 0).toList();
        return transaction
                .preparedQuery(READ)
                .execute(Tuple.of(tenant.value(), positions(leaves), levels(inner), positions(inner)))
                .map(rows -> {
                    Map<Node, byte[]> hashes = new HashMap<>();
                    rows.forEach(
                            row -> hashes.put(node(row), row.getBuffer("hash").getBytes()));
                    return node -> present(hashes.get(node));
                });
    }

    /** Keeps what has become complete. */
    public Uni<Void> add(SqlConnection transaction, TenantId tenant, Map<Node, byte[]> completed) {
        Tuple values = Tuple.of(
                tenant.value(),
                levels(completed.keySet()),
                positions(completed.keySet()),
                completed.values().stream().map(Buffer::buffer).toArray(Buffer[]::new));
        return transaction.preparedQuery(ADD).execute(values).replaceWithVoid();
    }

    private static byte[] present(byte[] hash) {
        if (hash == null) {
            throw new ConsentException(ConsentException.Reason.TAMPERED, "A hash of the ledger is missing.");
        }
        return hash;
    }

    private static Node node(Row row) {
        return new Node(row.getInteger("level"), row.getLong("position"));
    }

    private static Short[] levels(Collection<Node> nodes) {
        return nodes.stream().map(node -> (short) node.level()).toArray(Short[]::new);
    }

    private static Long[] positions(Collection<Node> nodes) {
        return nodes.stream().map(Node::position).toArray(Long[]::new);
    }
}
