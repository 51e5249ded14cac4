// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.api.ledger;

import io.quadrille.consent.api.ConsentId;
import io.quadrille.consent.api.decision.Decision;
import io.quadrille.consent.api.decision.Decisions;
import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who looked, and who was refused. An entry stands before the first byte leaves. */
public interface AccessLedger {

    /**
     * Enters a decision's outcome in the decision's transaction: one entry for each person (and consent) concerned, refusals included.
     *
     * @param rows how many rows leave for each slice, in the order of the decision's slices; empty for a refusal
     */
    Uni<Void> enter(SqlConnection transaction, Decisions.AccessRequest request, Decision decision, List<Long> rows);

    /** A page of the entries that concern a person in one tenant, newest first. */
    Uni<List<AccessEntry>> ofSubject(TenantId tenant, SubjectId subject, Filter filter);

    /** How many entries concern the person, by app and outcome, since an instant. */
    Uni<List<AccessCount>> countsOfSubject(TenantId tenant, SubjectId subject, Instant since);

    /**
     * @param app only this app
     * @param device only this device
     * @param outcome {@code allowed} or {@code refused} only
     * @param from not before
     * @param until before
     * @param before only entries older than this one, for the next page
     * @param limit 1 to 500
     */
    record Filter(
            Optional<String> app,
            Optional<String> device,
            Optional<String> outcome,
            Optional<Instant> from,
            Optional<Instant> until,
            Optional<UUID> before,
            int limit) {}

    /**
     * @param app the app
     * @param allowed how many reads were allowed
     * @param refused how many were refused
     */
    record AccessCount(String app, long allowed, long refused) {}

    /**
     * One entry.
     *
     * @param id the entry, ordered by time (UUIDv7)
     * @param at when
     * @param app which app; empty when the person herself looked
     * @param consent under which consent
     * @param purpose for which purpose, a DPV IRI
     * @param action what was asked
     * @param allowed the outcome
     * @param reasons why not, codes as in the policies
     * @param devices of which devices
     * @param streams which streams
     * @param from first instant of the data
     * @param until first instant after it
     * @param rows how many rows left
     * @param policyRevision the policy that decided
     */
    record AccessEntry(
            UUID id,
            Instant at,
            Optional<String> app,
            Optional<ConsentId> consent,
            Optional<String> purpose,
            String action,
            boolean allowed,
            List<String> reasons,
            Set<String> devices,
            Set<String> streams,
            Optional<Instant> from,
            Optional<Instant> until,
            long rows,
            String policyRevision) {}

    /** The sentence for each reason code and language, from the policies: {@code code → {"en": …, "fr": …}}. */
    Map<String, LocalizedText> reasonSentences();
}
