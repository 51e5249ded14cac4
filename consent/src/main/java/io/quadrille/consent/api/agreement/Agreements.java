// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.api.agreement;

import io.quadrille.consent.api.ConsentException;
import io.quadrille.tenantadmin.api.AppId;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** The agreements that apps lodge. */
public interface Agreements {

    /**
     * Lodges the first revision of an agreement.
     *
     * @return it; fails with {@link ConsentException} ({@code INVALID}) naming what is wrong, field by field: a category that the purpose does
     *     not need, a gatekeeper under the DMA as provider or recipient, a term outside of the vocabulary
     */
    Uni<DataAgreement> lodge(TenantId tenant, AppId app, DataAgreement.Terms terms);

    /** Adds a revision; fails with {@code NOT_FOUND} if the app has no such agreement. */
    Uni<DataAgreement> revise(TenantId tenant, AppId app, UUID agreement, DataAgreement.Terms terms);

    /** The newest revision, if the app has such an agreement. */
    Uni<Optional<DataAgreement>> find(TenantId tenant, AppId app, UUID agreement);
}
