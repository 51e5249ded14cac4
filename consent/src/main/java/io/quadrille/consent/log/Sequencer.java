// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.log;

import io.quadrille.consent.api.ConsentException;
import io.quadrille.consent.api.ledger.LedgerLog.Checkpoint;
import io.quadrille.consent.log.store.CanonicalObject;
import io.quadrille.consent.log.store.CheckpointTable;
import io.quadrille.consent.log.store.Head;
import io.quadrille.consent.log.store.LineTables;
import io.quadrille.consent.log.store.NodeTables;
import io.quadrille.consent.log.store.Waiting;
import io.quadrille.consent.merkle.Growth;
import io.quadrille.consent.merkle.Node;
import io.quadrille.consent.merkle.Proofs;
import io.quadrille.consent.merkle.Span;
import io.quadrille.consent.merkle.TreeHash;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.database.Application;
import io.quadrille.tenantadmin.api.database.TenantTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * Puts entries in line, and signs. One transaction a step: all of it or nothing. Many processes may try; one at a time does it for a tenant.
 */
@ApplicationScoped
class Sequencer {

    /** How many entries one step takes at most. */
    static final int STEP = 1_000;

    private final TenantTransactions transactions;
    private final LineTables line;
    private final NodeTables nodes;
    private final CheckpointTable checkpoints;
    private final CheckpointSigner signer;
    private final LedgerSettings settings;

    Sequencer(
            @Application TenantTransactions transactions,
            LineTables line,
            NodeTables nodes,
            CheckpointTable checkpoints,
            CheckpointSigner signer,
            LedgerSettings settings) {
        this.transactions = transactions;
        this.line = line;
        this.nodes = nodes;
        this.checkpoints = checkpoints;
        this.signer = signer;
        this.settings = settings;
    }

    /** Puts the next entries of a tenant in line and signs if it is time; answers how many there were. */
    Uni<Integer> step(TenantId tenant) {
        return transactions.inTenant(
                tenant,
                transaction -> line.lock(transaction, tenant)
                        .chain(alone -> alone
                                ? advance(transaction, tenant)
                                : Uni.createFrom().item(0)));
    }

    private Uni<Integer> advance(SqlConnection transaction, TenantId tenant) {
        return line.head(transaction, tenant)
                .chain(head -> line.waiting(transaction, tenant, head, STEP).chain(entries -> {
                    boolean nothing = entries.isEmpty() && !head.due(head.size(), settings.checkpointEvery());
                    return nothing
                            ? Uni.createFrom().item(0)
                            : grow(transaction, tenant, head, entries).replaceWith(entries.size());
                }));
    }

    private Uni<Void> grow(SqlConnection transaction, TenantId tenant, Head head, List<Waiting> entries) {
        List<byte[]> leaves = entries.stream()
                .map(entry -> TreeHash.leaf(CanonicalObject.bytes(entry.text())))
                .toList();
        return nodes.read(transaction, tenant, Span.whole(head.size()).nodes()).chain(stored -> {
            Growth growth = new Growth(head.size(), stored);
            leaves.forEach(growth::append);
            return line.append(transaction, tenant, head.size(), entries, leaves)
                    .chain(() -> nodes.add(transaction, tenant, growth.completed()))
                    .chain(() -> head.due(growth.size(), settings.checkpointEvery())
                            ? sign(transaction, tenant, head, growth)
                            : Uni.createFrom().voidItem());
        });
    }

    private Uni<Void> sign(SqlConnection transaction, TenantId tenant, Head head, Growth growth) {
        return requireGrown(transaction, tenant, growth)
                .chain(() ->
                        checkpoints.add(transaction, signer.sign(tenant, growth.size(), growth.root(), head.now())));
    }

    /** Whoever changed a stored hash gets no signature for it: what is signed has grown out of what was signed before. */
    private Uni<Void> requireGrown(SqlConnection transaction, TenantId tenant, Growth growth) {
        return checkpoints
                .below(transaction, tenant, Long.MAX_VALUE, 1)
                .chain(last -> last.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : requireGrown(transaction, tenant, last.getFirst(), growth));
    }

    private Uni<Void> requireGrown(SqlConnection transaction, TenantId tenant, Checkpoint last, Growth growth) {
        Span before = Span.whole(last.size());
        Span now = Span.whole(growth.size());
        Set<Node> needed = new HashSet<>(before.nodes());
        needed.addAll(Span.nodes(Proofs.consistency(last.size(), growth.size())));
        return nodes.read(transaction, tenant, needed)
                .invoke(stored -> {
                    boolean grown = Arrays.equals(HexFormat.of().parseHex(last.root()), before.hash(stored))
                            && Arrays.equals(growth.root(), now.hashAcross(last.size(), stored));
                    if (!grown) {
                        throw new ConsentException(
                                ConsentException.Reason.TAMPERED,
                                "The ledger does not continue what was signed before; nothing is signed.");
                    }
                })
                .replaceWithVoid();
    }
}
