// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.agreement;

import io.quadrille.consent.api.agreement.DataAgreement;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The revisions of agreements, within a session of their tenant. */
@ApplicationScoped
public class AgreementRepository {

    /** That revision, which exists wherever something refers to it. */
    public Uni<DataAgreement> revision(Mutiny.Session session, TenantId tenant, UUID agreement, int revision) {
        return session.find(AgreementEntity.class, new AgreementKey(tenant.value(), agreement, revision))
                .map(AgreementEntity::agreement);
    }

    /** The newest revision, if there is such an agreement. */
    public Uni<Optional<DataAgreement>> newest(Mutiny.Session session, TenantId tenant, UUID agreement) {
        return newestRow(session, tenant, agreement)
                .map(row -> Optional.ofNullable(row).map(AgreementEntity::agreement));
    }

    Uni<AgreementEntity> newestRow(Mutiny.Session session, TenantId tenant, UUID agreement) {
        return session.createSelectionQuery(
                        "from AgreementEntity where key.tenant = ?1 and key.agreement = ?2 order by key.revision desc",
                        AgreementEntity.class)
                .setParameter(1, tenant.value())
                .setParameter(2, agreement)
                .setMaxResults(1)
                .getSingleResultOrNull();
    }
}
