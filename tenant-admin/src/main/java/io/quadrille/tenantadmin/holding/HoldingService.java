// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.holding;

import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.DirectoryException;
import io.quadrille.tenantadmin.api.DirectoryException.Reason;
import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.database.TenantSessions;
import io.quadrille.tenantadmin.api.person.Holding;
import io.quadrille.tenantadmin.api.person.Holdings;
import io.quadrille.tenantadmin.database.DirectoryFaults;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Holdings in the database; that one person's periods with one device do not overlap is the database's to hold. */
@ApplicationScoped
class HoldingService implements Holdings {

    private final TenantSessions sessions;
    private final HoldingRepository repository;

    HoldingService(TenantSessions sessions, HoldingRepository repository) {
        this.sessions = sessions;
        this.repository = repository;
    }

    @Override
    public Uni<Holding> open(TenantId tenant, DeviceId device, SubjectId subject, Holding.Role role, Instant from) {
        Holding holding = new Holding(tenant, UUID.randomUUID(), device, subject, role, from, Optional.empty());
        return sessions.inTenant(
                        tenant,
                        session -> session.persist(HoldingEntity.of(holding)).call(session::flush))
                .onFailure()
                .transform(failure -> DirectoryFaults.of(
                        failure,
                        new LocalizedText(
                                "This person holds the device already in that period.",
                                "Cette personne détient déjà l’objet à cette période."),
                        new LocalizedText(
                                "There is no such device or no such person.",
                                "Cet objet ou cette personne n’existe pas.")))
                .replaceWith(holding);
    }

    @Override
    public Uni<Void> close(TenantId tenant, DeviceId device, SubjectId subject, Instant until) {
        return sessions.inTenant(
                        tenant,
                        session -> repository
                                .lasting(session, tenant, device, subject)
                                .invoke(lasting -> {
                                    if (lasting == null) {
                                        throw new DirectoryException(
                                                Reason.NOT_FOUND,
                                                new LocalizedText(
                                                        "This person does not hold the device.",
                                                        "Cette personne ne détient pas l’objet."));
                                    }
                                    lasting.heldUntil = until;
                                })
                                .call(session::flush))
                .onFailure()
                .transform(failure -> DirectoryFaults.of(
                        failure,
                        new LocalizedText(
                                "This person holds the device already in that period.",
                                "Cette personne détient déjà l’objet à cette période."),
                        new LocalizedText(
                                "A holding ends after it began.", "Une détention finit après avoir commencé.")))
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Holding>> of(SubjectId subject) {
        return sessions.asSubject(subject, session -> repository.of(session, subject))
                .map(HoldingService::holdings);
    }

    @Override
    public Uni<List<Holding>> of(TenantId tenant, DeviceId device) {
        return sessions.inTenant(tenant, session -> repository.of(session, tenant, device))
                .map(HoldingService::holdings);
    }

    private static List<Holding> holdings(List<HoldingEntity> entities) {
        return entities.stream().map(HoldingEntity::toHolding).toList();
    }
}
