// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.request;

import io.quadrille.consent.api.AccessMode;
import io.quadrille.consent.api.ConsentId;
import io.quadrille.consent.api.agreement.DataAgreement;
import io.quadrille.consent.api.agreement.DataAgreement.AskedCategory;
import io.quadrille.tenantadmin.api.AppId;
import io.quadrille.tenantadmin.api.TenantId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A request that waits for its answer.
 *
 * @param putOff the record that says so, if she has put it off
 */
record Pending(
        TenantId tenant,
        UUID request,
        AppId app,
        UUID agreement,
        int revision,
        List<String> datatypes,
        AccessMode mode,
        Optional<Instant> dataFrom,
        Duration validity,
        URI redirectUri,
        String state,
        Instant expiresAt,
        Optional<ConsentId> putOff) {

    /** Where on the platform it is answered. */
    String path() {
        return "/portal/requests/" + tenant + '/' + request;
    }

    /** Those of the agreement's categories that are asked for in this request, in the agreement's order. */
    List<AskedCategory> asked(DataAgreement agreement) {
        return agreement.terms().categories().stream()
                .filter(asked -> datatypes.contains(asked.category()))
                .toList();
    }
}
