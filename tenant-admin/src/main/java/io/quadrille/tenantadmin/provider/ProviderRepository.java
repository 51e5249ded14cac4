// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.provider;

import io.quadrille.tenantadmin.api.AppId;
import io.quadrille.tenantadmin.api.ProviderId;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class ProviderRepository {

    Uni<Void> insert(Mutiny.Session session, Object entity) {
        return session.persist(entity).call(session::flush);
    }

    Uni<ProviderEntity> find(Mutiny.Session session, TenantId tenant, ProviderId provider) {
        return session.find(ProviderEntity.class, ProviderEntity.Key.of(tenant, provider));
    }

    Uni<AppEntity> find(Mutiny.Session session, TenantId tenant, AppId app) {
        return session.find(AppEntity.class, AppEntity.Key.of(tenant, app));
    }

    Uni<List<ProviderEntity>> all(Mutiny.Session session, TenantId tenant) {
        return session.createQuery(
                        "from ProviderEntity p where p.key.tenant = :tenant order by p.name, p.key.provider",
                        ProviderEntity.class)
                .setParameter("tenant", tenant.value())
                .getResultList();
    }

    Uni<List<AppEntity>> apps(Mutiny.Session session, TenantId tenant) {
        return session.createQuery("from AppEntity a where a.key.tenant = :tenant order by a.key.app", AppEntity.class)
                .setParameter("tenant", tenant.value())
                .getResultList();
    }
}
