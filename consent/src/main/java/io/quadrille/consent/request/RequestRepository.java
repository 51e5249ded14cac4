// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.request;

import io.quadrille.consent.api.ConsentException;
import io.quadrille.consent.api.ConsentException.Reason;
import io.quadrille.consent.api.ConsentState;
import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Requests, within a session of their tenant. */
@ApplicationScoped
class RequestRepository {

    Uni<Void> add(Mutiny.Session session, RequestEntity request) {
        return session.persist(request).chain(session::flush);
    }

    /** What a person has put off and can still decide. */
    Uni<List<Pending>> putOff(Mutiny.Session session, TenantId tenant, SubjectId subject, Instant now) {
        return session.createSelectionQuery(
                        "from RequestEntity where key.tenant = ?1 and subject = ?2 and outcome = ?3 and createdAt > ?4"
                                + " order by createdAt, key.request",
                        RequestEntity.class)
                .setParameter(1, tenant.value())
                .setParameter(2, subject.value())
                .setParameter(3, ConsentState.RequestDeferred)
                .setParameter(4, now.minus(RequestEntity.PUT_OFF))
                .getResultList()
                .map(rows -> rows.stream().map(RequestEntity::pending).toList());
    }

    /** The request, kept from everybody else until the transaction ends. */
    Uni<RequestEntity> lock(Mutiny.Session session, TenantId tenant, UUID request) {
        return session.find(
                        RequestEntity.class, new RequestKey(tenant.value(), request), LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> new ConsentException(
                        Reason.NOT_FOUND,
                        new LocalizedText("There is no such request.", "Cette demande n'existe pas.")));
    }
}
