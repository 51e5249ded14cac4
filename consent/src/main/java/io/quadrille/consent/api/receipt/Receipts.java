// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.api.receipt;

import io.quadrille.consent.api.ConsentException;
import io.quadrille.consent.api.ConsentId;
import io.quadrille.tenantadmin.api.AppId;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/**
 * Receipts of each change of a consent (ISO/IEC TS 27560:2023 in the words of DPV, as JSON-LD), signed by the installation. Person and app
 * are given the same receipt; it names person and devices by the identifiers made for the provider, and nobody else can be joined by it.
 */
public interface Receipts {

    /** What kind of signed document a receipt is: its header's {@code typ}. */
    String TYPE = "vnd.quadrille.receipt+json";

    /**
     * The receipt of a change, for the person.
     *
     * @param change 1, 2, 3 … as in the consent's history; empty for the newest
     * @return it; empty if she has no such consent or it no such change; fails with {@link ConsentException}: {@code TAMPERED} if the
     *     history no longer fits its hashes
     */
    Uni<Optional<Receipt>> find(TenantId tenant, SubjectId subject, ConsentId consent, Optional<Integer> change);

    /** The same for the app that holds the consent. */
    Uni<Optional<Receipt>> find(TenantId tenant, AppId app, ConsentId consent, Optional<Integer> change);

    /**
     * @param consent which consent
     * @param change which change of it
     * @param jws the signed receipt, a JWS in compact serialization (RFC 7515)
     */
    record Receipt(ConsentId consent, int change, String jws) {}
}
