// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.model;

import io.quadrille.tenantadmin.api.ModelId;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class ModelRepository {

    Uni<Void> insert(Mutiny.Session session, ModelEntity model, List<StreamEntity> streams) {
        return session.persist(model)
                .call(session::flush)
                .chain(() -> session.persistAll(streams.toArray()))
                .call(session::flush);
    }

    Uni<ModelEntity> find(Mutiny.Session session, TenantId tenant, ModelId model) {
        return session.find(ModelEntity.class, ModelEntity.Key.of(tenant, model));
    }

    Uni<List<ModelEntity>> all(Mutiny.Session session, TenantId tenant) {
        return session.createQuery(
                        "from ModelEntity m where m.key.tenant = :tenant order by m.key.model", ModelEntity.class)
                .setParameter("tenant", tenant.value())
                .getResultList();
    }

    Uni<List<StreamEntity>> streams(Mutiny.Session session, TenantId tenant) {
        return session.createQuery(
                        "from StreamEntity s where s.key.tenant = :tenant order by s.position, s.key.stream",
                        StreamEntity.class)
                .setParameter("tenant", tenant.value())
                .getResultList();
    }

    Uni<List<StreamEntity>> streams(Mutiny.Session session, TenantId tenant, ModelId model) {
        return session.createQuery(
                        "from StreamEntity s where s.key.tenant = :tenant and s.key.model = :model"
                                + " order by s.position, s.key.stream",
                        StreamEntity.class)
                .setParameter("tenant", tenant.value())
                .setParameter("model", model.value())
                .getResultList();
    }
}
