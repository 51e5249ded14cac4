// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.holding;

import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.DirectoryException;
import io.quadrille.tenantadmin.api.DirectoryException.Reason;
import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.database.HoldingEnd;
import io.quadrille.tenantadmin.api.database.TenantSessions;
import io.quadrille.tenantadmin.api.person.Holding;
import io.quadrille.tenantadmin.api.person.Holdings;
import io.quadrille.tenantadmin.database.DirectoryFaults;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Holdings in the database; that one person's periods with one device do not overlap is the database's to hold. */
@ApplicationScoped
class HoldingService implements Holdings {

    private static final LocalizedText HELD_ALREADY = new LocalizedText(
            "This person holds the device already in that period.",
            "Cette personne détient déjà l’objet à cette période.");
    private static final LocalizedText NOT_HELD =
            new LocalizedText("This person does not hold the device.", "Cette personne ne détient pas l’objet.");
    private static final LocalizedText WRONG_END = new LocalizedText(
            "A holding ends after it began, and not in the future.",
            "Une détention finit après avoir commencé, et pas dans le futur.");

    private final TenantSessions sessions;
    private final HoldingRepository repository;
    private final List<HoldingEnd> ends;

    HoldingService(TenantSessions sessions, HoldingRepository repository, @All List<HoldingEnd> ends) {
        this.sessions = sessions;
        this.repository = repository;
        this.ends = ends;
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
                        HELD_ALREADY,
                        new LocalizedText(
                                "There is no such device or no such person.",
                                "Cet objet ou cette personne n’existe pas.")))
                .replaceWith(holding);
    }

    @Override
    public Uni<Void> close(TenantId tenant, DeviceId device, SubjectId subject, Instant until) {
        if (until.isAfter(Instant.now())) {
            return Uni.createFrom().failure(new DirectoryException(Reason.INVALID, WRONG_END));
        }
        return sessions.inTenant(
                        tenant,
                        session -> repository
                                .lasting(session, tenant, device, subject)
                                .onItem()
                                .ifNull()
                                .failWith(() -> new DirectoryException(Reason.NOT_FOUND, NOT_HELD))
                                .invoke(lasting -> lasting.heldUntil = until)
                                .call(session::flush)
                                .call(() -> tellAll(session, tenant, subject, device)))
                .onFailure()
                .transform(failure -> DirectoryFaults.of(failure, HELD_ALREADY, WRONG_END))
                .replaceWithVoid();
    }

    private Uni<Void> tellAll(Mutiny.Session session, TenantId tenant, SubjectId subject, DeviceId device) {
        return Multi.createFrom()
                .iterable(ends)
                .onItem()
                .transformToUniAndConcatenate(end -> end.ended(session, tenant, subject, device))
                .collect()
                .last();
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
