// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.api.erasure;

import io.quadrille.consent.api.ConsentException;
import io.quadrille.consent.api.ConsentId;
import io.quadrille.tenantadmin.api.AppId;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Orders to erase: one comes to be with the end of each consent that was given, in the same transaction. */
public interface ErasureOrders {

    /** The media type of a receipt without {@code application/} (RFC 7515 §4.1.9). */
    String TYPE = "vnd.quadrille.erasure+json";

    /**
     * A page of an app's orders, oldest first.
     *
     * @param after the last order of the page before
     */
    Uni<List<ErasureOrder>> ofApp(TenantId tenant, AppId app, Optional<UUID> after, int limit);

    /** The order that came of a consent of this person, if one did. */
    Uni<Optional<ErasureOrder>> ofConsent(TenantId tenant, SubjectId subject, ConsentId consent);

    /** A page of a tenant's orders that nobody has attested, those due first before the others. */
    Uni<List<ErasureOrder>> open(TenantId tenant, int offset, int limit);

    /** How many of a tenant's orders nobody has attested. */
    Uni<Long> countOpen(TenantId tenant);

    /**
     * Takes the app's word that it has erased; nothing can change it afterwards.
     *
     * @return the order; fails with {@link ConsentException}: {@code NOT_FOUND} if it is none of this app's, {@code CONFLICT} if its word
     *     was given already, {@code INVALID} if it erased before the order or in the future
     */
    Uni<ErasureOrder> attest(TenantId tenant, AppId app, UUID order, Word word);

    /**
     * What an app says.
     *
     * @param erasedAt when it erased
     * @param what it erased, 1 to 1,000 characters
     * @param how it did so, 1 to 1,000 characters
     */
    record Word(Instant erasedAt, String what, String how) {}
}
