// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.api;

import io.quadrille.tenantadmin.api.AppId;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Consent records and what may be done to them. Every act commits with its history entry; acts that the state forbids fail with
 * {@link ConsentException} ({@code CONFLICT}), acts on what is not the caller's with {@code NOT_FOUND}.
 */
public interface Consents {

    /**
     * A page of the records of an app, newest first.
     *
     * @param after the last record of the page before, to continue behind it; fails with {@code INVALID} if it is not the app's
     * @param limit how many at the most, 1 to 1,001
     */
    Uni<List<ConsentRecord>> ofApp(TenantId tenant, AppId app, Optional<ConsentId> after, int limit);

    /** The devices that any record of the app names, whatever its state. */
    Uni<Set<DeviceId>> devicesOfApp(TenantId tenant, AppId app);

    /** The record, if it is the app's. */
    Uni<Optional<ConsentRecord>> find(TenantId tenant, AppId app, ConsentId consent);

    /** The app gives a consent up: it becomes Revoked. */
    Uni<ConsentRecord> giveUp(TenantId tenant, AppId app, ConsentId consent);

    /** The records of a person in one tenant, newest first. */
    Uni<List<ConsentRecord>> ofSubject(TenantId tenant, SubjectId subject);

    /** The record, if it is hers. */
    Uni<Optional<ConsentRecord>> find(TenantId tenant, SubjectId subject, ConsentId consent);

    /** The history of a record of hers, oldest first; fails with {@code TAMPERED} if it no longer fits its hashes. */
    Uni<List<ConsentEvent>> history(TenantId tenant, SubjectId subject, ConsentId consent);

    /** Withdraws (GDPR Art. 7(3)); no read that begins after this is allowed by it. */
    Uni<ConsentRecord> withdraw(TenantId tenant, SubjectId subject, ConsentId consent);

    /** Pauses. */
    Uni<ConsentRecord> suspend(TenantId tenant, SubjectId subject, ConsentId consent);

    /** Ends a pause. */
    Uni<ConsentRecord> resume(TenantId tenant, SubjectId subject, ConsentId consent);

    /** Takes something away at once; fails with {@code INVALID} if anything would be added or nothing remain. */
    Uni<ConsentRecord> narrow(TenantId tenant, SubjectId subject, ConsentId consent, Narrowing narrowing);

    /**
     * Gives a consent again, from now and for as long as it was given or last renewed for.
     *
     * @return it; fails with {@code INVALID} if anything would be added or nothing remain, or if it was for one time; with {@code CONFLICT}
     *     also if the app has revised the agreement since: then it has to ask again
     */
    Uni<ConsentRecord> renew(TenantId tenant, SubjectId subject, ConsentId consent, Renewal renewal);

    /** The consents of a tenant under which data may be read or that are paused, newest first, for staff. */
    Uni<List<ConsentRecord>> inForce(TenantId tenant, int offset, int limit);

    /** How many those are. */
    Uni<Long> countInForce(TenantId tenant);

    /** One of those, for staff. */
    Uni<Optional<ConsentRecord>> findInForce(TenantId tenant, ConsentId consent);

    /**
     * The tenant ends a consent: it becomes Revoked.
     *
     * @param reason 1 to {@value #LONGEST_REASON} characters for the person to read; anything else fails with {@code INVALID}
     */
    Uni<ConsentRecord> revoke(TenantId tenant, ConsentId consent, String reason);

    /** How many characters a reason may have. */
    int LONGEST_REASON = 500;

    /**
     * What remains.
     *
     * @param devices a non-empty subset of the record's
     * @param categories a non-empty subset of the record's that holds every required one
     * @param validUntil not later than the record's
     */
    record Narrowing(Set<DeviceId> devices, Set<String> categories, Instant validUntil) {}

    /**
     * What is given again.
     *
     * @param devices a non-empty subset of the record's
     * @param categories a non-empty subset of the record's that holds every required one
     * @param shownIn the language in which she read what she renews
     */
    record Renewal(Set<DeviceId> devices, Set<String> categories, Locale shownIn) {}
}
