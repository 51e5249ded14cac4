// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.export;

import io.quadrille.portability.export.ExportClaims.Claimed;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.database.TenantSessions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Where exports are kept. */
@ApplicationScoped
class ExportJobs {

    private static final int SHOWN = 50;
    private static final List<ExportState> UNDER_WAY = List.of(ExportState.Queued, ExportState.Running);

    private final TenantSessions sessions;

    ExportJobs(TenantSessions sessions) {
        this.sessions = sessions;
    }

    /** A new job; or, while one for the same device is under way, that one. */
    Uni<ExportJob> queue(TenantId tenant, SubjectId subject, DeviceId device) {
        return underWayOrNew(tenant, subject, device)
                .onFailure(ConstraintViolationException.class)
                .retry()
                .atMost(1);
    }

    private Uni<ExportJob> underWayOrNew(TenantId tenant, SubjectId subject, DeviceId device) {
        return sessions.inTenant(
                tenant,
                subject,
                session -> session.createQuery(
                                "from ExportEntity where key.tenant = :tenant and subject = :subject and device = :device"
                                        + " and state in :underWay",
                                ExportEntity.class)
                        .setParameter("tenant", tenant.value())
                        .setParameter("subject", subject.value())
                        .setParameter("device", device.value())
                        .setParameter("underWay", UNDER_WAY)
                        .setMaxResults(1)
                        .getSingleResultOrNull()
                        .flatMap(running -> running == null
                                ? added(session, ExportEntity.queued(tenant, subject, device, Instant.now()))
                                : Uni.createFrom().item(running))
                        .map(ExportEntity::job));
    }

    Uni<List<ExportJob>> ofSubject(TenantId tenant, SubjectId subject) {
        return sessions.inTenant(
                tenant,
                subject,
                session -> session.createQuery(
                                "from ExportEntity where key.tenant = :tenant and subject = :subject order by createdAt desc",
                                ExportEntity.class)
                        .setParameter("tenant", tenant.value())
                        .setParameter("subject", subject.value())
                        .setMaxResults(SHOWN)
                        .getResultList()
                        .map(ExportJobs::jobs));
    }

    Uni<Optional<ExportJob>> find(TenantId tenant, SubjectId subject, UUID job) {
        return sessions.inTenant(
                tenant,
                subject,
                session -> session.find(ExportEntity.class, new ExportKey(tenant.value(), job))
                        .map(found -> Optional.ofNullable(found)
                                .filter(entity -> entity.subject.equals(subject.value()))
                                .map(ExportEntity::job)));
    }

    /** The tenant's jobs whose file can be had, oldest first. */
    Uni<List<ExportJob>> ready(TenantId tenant) {
        return sessions.inTenant(
                tenant,
                session -> session.createQuery(
                                "from ExportEntity where key.tenant = :tenant and state = :state order by createdAt",
                                ExportEntity.class)
                        .setParameter("tenant", tenant.value())
                        .setParameter("state", ExportState.Ready)
                        .getResultList()
                        .map(ExportJobs::jobs));
    }

    /** Takes the job one step on; fails with {@link IllegalStateException} if another has done so. */
    Uni<ExportJob> become(ExportJob job, ExportState next) {
        return sessions.inTenant(
                job.tenant(),
                session -> locked(session, job).map(entity -> {
                    entity.become(next, Instant.now());
                    return entity.job();
                }));
    }

    /**
     * Ends the work on a claimed job, once everybody else is kept out.
     *
     * @param results what is left to do and to note; it must be brief and not block
     * @return fails with {@link IllegalStateException} if the claim is another's by now
     */
    Uni<ExportJob> finish(Claimed claimed, ExportState end, Consumer<ExportEntity> results) {
        return sessions.inTenant(
                claimed.job().tenant(),
                session -> locked(session, claimed.job()).map(entity -> {
                    if (!entity.isClaimedAs(claimed.claim())) {
                        throw new IllegalStateException("another has taken it over");
                    }
                    entity.become(end, Instant.now());
                    results.accept(entity);
                    return entity.job();
                }));
    }

    private static Uni<ExportEntity> locked(Session session, ExportJob job) {
        return session.find(
                ExportEntity.class, new ExportKey(job.tenant().value(), job.id()), LockModeType.PESSIMISTIC_WRITE);
    }

    private static Uni<ExportEntity> added(Session session, ExportEntity entity) {
        return session.persist(entity).chain(session::flush).replaceWith(entity);
    }

    private static List<ExportJob> jobs(List<ExportEntity> entities) {
        return entities.stream().map(ExportEntity::job).toList();
    }
}
