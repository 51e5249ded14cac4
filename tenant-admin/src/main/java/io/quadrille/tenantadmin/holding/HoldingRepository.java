// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.holding;

import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class HoldingRepository {

    private static final String NEWEST_FIRST = " order by h.heldFrom desc, h.key.holding";

    /** In every tenant: row-level security gives a person her own holdings and no others. */
    Uni<List<HoldingEntity>> of(Mutiny.Session session, SubjectId subject) {
        return session.createQuery(
                        "from HoldingEntity h where h.subject = :subject" + NEWEST_FIRST, HoldingEntity.class)
                .setParameter("subject", subject.value())
                .getResultList();
    }

    Uni<List<HoldingEntity>> of(Mutiny.Session session, TenantId tenant, DeviceId device) {
        return session.createQuery(
                        "from HoldingEntity h where h.key.tenant = :tenant and h.device = :device" + NEWEST_FIRST,
                        HoldingEntity.class)
                .setParameter("tenant", tenant.value())
                .setParameter("device", device.value())
                .getResultList();
    }

    /** The person's holding that has no end yet, or null. */
    Uni<HoldingEntity> lasting(Mutiny.Session session, TenantId tenant, DeviceId device, SubjectId subject) {
        return session.createQuery(
                        "from HoldingEntity h where h.key.tenant = :tenant and h.device = :device"
                                + " and h.subject = :subject and h.heldUntil is null",
                        HoldingEntity.class)
                .setParameter("tenant", tenant.value())
                .setParameter("device", device.value())
                .setParameter("subject", subject.value())
                .getSingleResultOrNull();
    }
}
