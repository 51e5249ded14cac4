// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.request;

import io.quadrille.consent.api.ConsentException;
import io.quadrille.consent.api.ConsentException.Reason;
import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Requests, within a session of their tenant. */
@ApplicationScoped
class RequestRepository {

    Uni<Void> add(Mutiny.Session session, RequestEntity request) {
        return session.persist(request).chain(session::flush);
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
