// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.device;

import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.ModelId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.device.Devices.Search;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class DeviceRepository {

    private static final String MATCHING = "from DeviceEntity d where d.key.tenant = :tenant"
            + " and (:model = '' or d.model = :model)"
            + " and (locate(:search, lower(d.key.device)) > 0 or locate(:search, lower(d.name)) > 0)";

    Uni<Void> insert(Mutiny.Session session, DeviceEntity device, String hash) {
        return session.persist(device)
                .call(session::flush)
                .call(() -> session.createNativeQuery(
                                "insert into device_credential (tenant, device, hash) values (?1, ?2, ?3)")
                        .setParameter(1, device.key.tenant())
                        .setParameter(2, device.key.device())
                        .setParameter(3, hash)
                        .executeUpdate());
    }

    /** How many credentials were replaced: one, or none if there is no such device in use. */
    Uni<Integer> replaceCredential(Mutiny.Session session, TenantId tenant, DeviceId device, String hash) {
        return session.createNativeQuery("update device_credential c set hash = ?3, created_at = now()"
                        + " where tenant = ?1 and device = ?2 and exists (select from device d"
                        + " where (d.tenant, d.device) = (c.tenant, c.device) and d.retired_at is null)")
                .setParameter(1, tenant.value())
                .setParameter(2, device.value())
                .setParameter(3, hash)
                .executeUpdate();
    }

    /** How many devices are retired now: one, or none if there is no such device. */
    Uni<Integer> retire(Mutiny.Session session, TenantId tenant, DeviceId device) {
        return session.createNativeQuery("update device set retired_at = coalesce(retired_at, now())"
                        + " where tenant = ?1 and device = ?2")
                .setParameter(1, tenant.value())
                .setParameter(2, device.value())
                .executeUpdate();
    }

    Uni<DeviceEntity> find(Mutiny.Session session, TenantId tenant, DeviceId device) {
        return session.find(DeviceEntity.class, DeviceEntity.Key.of(tenant, device));
    }

    Uni<List<DeviceEntity>> page(Mutiny.Session session, TenantId tenant, Search search, int offset, int limit) {
        return session.createQuery(MATCHING + " order by d.key.device", DeviceEntity.class)
                .setParameter("tenant", tenant.value())
                .setParameter("search", search.text().strip().toLowerCase(Locale.ROOT))
                .setParameter("model", search.model().map(ModelId::value).orElse(""))
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    Uni<Long> count(Mutiny.Session session, TenantId tenant, Search search) {
        return session.createQuery("select count(*) " + MATCHING, Long.class)
                .setParameter("tenant", tenant.value())
                .setParameter("search", search.text().strip().toLowerCase(Locale.ROOT))
                .setParameter("model", search.model().map(ModelId::value).orElse(""))
                .getSingleResult();
    }
}
