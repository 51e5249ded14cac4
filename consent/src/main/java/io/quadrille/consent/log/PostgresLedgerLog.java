// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.log;

import io.quadrille.consent.api.ledger.LedgerLog;
import io.quadrille.consent.log.store.CheckpointTable;
import io.quadrille.consent.log.store.LogReads;
import io.quadrille.consent.log.store.LogReads.Entry;
import io.quadrille.consent.log.store.NodeTables;
import io.quadrille.consent.merkle.Proofs;
import io.quadrille.consent.merkle.Span;
import io.quadrille.consent.merkle.TreeHash;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.database.Application;
import io.quadrille.tenantadmin.api.database.TenantTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Proofs out of the tables that the sequencer fills. */
@ApplicationScoped
class PostgresLedgerLog implements LedgerLog {

    private final TenantTransactions transactions;
    private final LogReads reads;
    private final NodeTables nodes;
    private final CheckpointTable checkpoints;
    private final FreshCheckpoints fresh;
    private final LedgerSettings settings;

    PostgresLedgerLog(
            @Application TenantTransactions transactions,
            LogReads reads,
            NodeTables nodes,
            CheckpointTable checkpoints,
            FreshCheckpoints fresh,
            LedgerSettings settings) {
        this.transactions = transactions;
        this.reads = reads;
        this.nodes = nodes;
        this.checkpoints = checkpoints;
        this.fresh = fresh;
        this.settings = settings;
    }

    @Override
    public Uni<Optional<Checkpoint>> latest(TenantId tenant) {
        return transactions.inTenant(
                tenant,
                transaction -> reads.size(transaction, tenant)
                        .chain(size -> last(transaction, tenant)
                                .map(last -> size.map(
                                        known -> fresh.of(last.orElseGet(() -> nothingYet(tenant)), known.now())))));
    }

    @Override
    public Uni<List<Checkpoint>> checkpoints(TenantId tenant, long below, int limit) {
        return transactions.inTenant(tenant, transaction -> checkpoints.below(transaction, tenant, below, limit));
    }

    @Override
    public Uni<Optional<List<String>>> consistency(TenantId tenant, long earlier, long later) {
        List<Span> proof = Proofs.consistency(earlier, later);
        return transactions.inTenant(
                tenant,
                transaction -> reads.size(transaction, tenant)
                        .chain(size -> size.filter(known -> known.entries() >= later)
                                .map(known -> hashes(transaction, tenant, proof).map(Optional::of))
                                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))));
    }

    @Override
    public Uni<Optional<EntryProof>> proof(TenantId tenant, SubjectId subject, UUID access) {
        return transactions.inTenant(
                tenant,
                transaction -> last(transaction, tenant)
                        .chain(last -> reads.ofSubject(transaction, tenant, subject, access)
                                .chain(entry -> entry.map(known ->
                                                proof(transaction, known, last).map(Optional::of))
                                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())))));
    }

    @Override
    public Uni<List<String>> entries(TenantId tenant, long from, int limit) {
        return transactions.inTenant(tenant, transaction -> reads.inLine(transaction, tenant, from, limit));
    }

    @Override
    public int yearsKept() {
        return settings.years();
    }

    private Uni<EntryProof> proof(SqlConnection transaction, Entry entry, Optional<Checkpoint> last) {
        if (entry.position().isEmpty()
                || last.isEmpty()
                || last.get().size() <= entry.position().getAsLong()) {
            return Uni.createFrom().item(awaited(entry));
        }
        Checkpoint checkpoint = last.get();
        long position = entry.position().getAsLong();
        return hashes(transaction, checkpoint.tenant(), Proofs.inclusion(position, checkpoint.size()))
                .map(path -> new Proved(entry.text(), position, path, checkpoint));
    }

    private Awaited awaited(Entry entry) {
        Instant usual = entry.at().plus(settings.every()).plus(settings.checkpointEvery());
        Instant soonest = entry.now().plus(settings.every());
        return new Awaited(usual.isAfter(soonest) ? usual : soonest);
    }

    private Uni<List<String>> hashes(SqlConnection transaction, TenantId tenant, List<Span> spans) {
        return nodes.read(transaction, tenant, Span.nodes(spans))
                .map(stored -> spans.stream()
                        .map(span -> HexFormat.of().formatHex(span.hash(stored)))
                        .toList());
    }

    private Uni<Optional<Checkpoint>> last(SqlConnection transaction, TenantId tenant) {
        return checkpoints
                .below(transaction, tenant, Long.MAX_VALUE, 1)
                .map(found -> found.stream().findFirst());
    }

    private static Checkpoint nothingYet(TenantId tenant) {
        return new Checkpoint(tenant, 0, HexFormat.of().formatHex(TreeHash.empty()), Instant.EPOCH, "");
    }
}
