// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.api.agreement;

import io.quadrille.consent.api.ConsentException;
import io.quadrille.tenantadmin.api.AppId;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the apps of a tenant have lodged, for its staff to look through. */
public interface LodgedAgreements {

    /**
     * A page of the agreements that fit, each in its newest revision, the last lodged first.
     *
     * @param offset how many to skip
     * @param limit how many at most, 1 to 500
     */
    Uni<List<DataAgreement>> page(TenantId tenant, Search search, int offset, int limit);

    /** How many agreements fit. */
    Uni<Long> count(TenantId tenant, Search search);

    /**
     * Every revision of one agreement, newest first; none if the tenant has no such agreement. Fails with {@link ConsentException}
     * ({@code TAMPERED}) if one no longer fits its hash.
     */
    Uni<List<DataAgreement>> revisions(TenantId tenant, UUID agreement);

    /**
     * @param text part of the purpose in either language, whatever the case; empty for all
     * @param named apps that fit whatever their purpose says, because the text names them
     * @param app only of this app
     * @param legalBasis only on this basis, a DPV IRI
     */
    record Search(String text, Set<AppId> named, Optional<AppId> app, Optional<String> legalBasis) {

        /** Everything there is. */
        public static final Search EVERYTHING = new Search("", Set.of(), Optional.empty(), Optional.empty());

        /** Copies the apps. */
        public Search {
            named = Set.copyOf(named);
        }
    }
}
