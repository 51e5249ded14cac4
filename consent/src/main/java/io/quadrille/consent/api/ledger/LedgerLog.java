// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.api.ledger;

import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The ledger of a tenant as a log that can only grow: a Merkle tree (RFC 9162 §2.1, SHA-256) over the entries as canonical JSON (RFC 8785).
 * An entry is put in line shortly after its transaction; from the next checkpoint on nobody can change or drop it unseen, not even who runs
 * the platform. Everything fails with {@link io.quadrille.consent.api.ConsentException} ({@code TAMPERED}) where stored hashes do not fit together.
 *
 * <p>Hashes are SHA-256, lower-case hexadecimal.
 */
public interface LedgerLog {

    /** A checkpoint is at most this much older than its latest successor while the log grows. */
    Duration LONGEST_GAP = Duration.ofSeconds(60);

    /** The present checkpoint, at most {@link #LONGEST_GAP} old whether the log has grown or not; empty if there is no such tenant. */
    Uni<Optional<Checkpoint>> latest(TenantId tenant);

    /**
     * Checkpoints as they were signed, largest first.
     *
     * @param below only of smaller logs
     * @param limit at most so many
     */
    Uni<List<Checkpoint>> checkpoints(TenantId tenant, long below, int limit);

    /**
     * The hashes that prove that a log has only grown (RFC 9162 §2.1.4).
     *
     * @param earlier how many entries it had, at least 1
     * @param later how many it has, not fewer
     * @return the hashes; empty if the log has not that many entries
     */
    Uni<Optional<List<String>>> consistency(TenantId tenant, long earlier, long later);

    /** The proof for one of a person's own entries; empty if she has no such entry. */
    Uni<Optional<EntryProof>> proof(TenantId tenant, SubjectId subject, UUID access);

    /**
     * The exact texts that were hashed, in order, for auditors. Where an entry's time is over only its hash is left, in quotation marks.
     *
     * @param from the first position, from 0
     * @param limit at most so many
     */
    Uni<List<String>> entries(TenantId tenant, long from, int limit);

    /** How many years an entry is kept; its hash stays, so that the proofs of all others still hold. */
    int yearsKept();

    /**
     * What a tenant's log was at a moment.
     *
     * @param tenant whose
     * @param size how many entries
     * @param root the hash over all of them
     * @param at when it was signed
     * @param signed tenant, size, root and time as compact JWS, typ {@code vnd.quadrille.checkpoint+json}
     */
    record Checkpoint(TenantId tenant, long size, String root, Instant at, String signed) {}

    /** That an entry stands in the log, or when that can be proved. */
    sealed interface EntryProof {}

    /**
     * It stands in the log.
     *
     * @param entry the exact text that was hashed
     * @param position its position, from 0
     * @param path hashes of its neighbours on the way to the root (RFC 9162 §2.1.3)
     * @param checkpoint the signed root
     */
    record Proved(String entry, long position, List<String> path, Checkpoint checkpoint) implements EntryProof {}

    /**
     * It is not in line yet.
     *
     * @param by when it will be
     */
    record Awaited(Instant by) implements EntryProof {}
}
