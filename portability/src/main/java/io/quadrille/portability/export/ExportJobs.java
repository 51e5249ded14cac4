// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.export;

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

    /** The tenant's jobs in that state, oldest first. */
    Uni<List<ExportJob>> in(TenantId tenant, ExportState state) {
        return sessions.inTenant(
                tenant,
                session -> session.createQuery(
                                "from ExportEntity where key.tenant = :tenant and state = :state order by createdAt",
                                ExportEntity.class)
                        .setParameter("tenant", tenant.value())
                        .setParameter("state", state)
                        .getResultList()
                        .map(ExportJobs::jobs));
    }

    /** Takes the job one step on; fails with {@link IllegalStateException} if another has done so. */
    Uni<ExportJob> become(ExportJob job, ExportState next, Consumer<ExportEntity> results) {
        return sessions.inTenant(
                job.tenant(),
                session -> session.find(
                                ExportEntity.class,
                                new ExportKey(job.tenant().value(), job.id()),
                                LockModeType.PESSIMISTIC_WRITE)
                        .map(entity -> {
                            entity.become(next, Instant.now());
                            results.accept(entity);
                            return entity.job();
                        }));
    }

    /** Notes how far a running job is, for the person who waits. */
    Uni<Void> progress(ExportJob job, long rows) {
        return sessions.inTenant(
                job.tenant(),
                session -> session.createMutationQuery(
                                "update ExportEntity set rows = :rows where key.tenant = :tenant and key.job = :job")
                        .setParameter("rows", rows)
                        .setParameter("tenant", job.tenant().value())
                        .setParameter("job", job.id())
                        .executeUpdate()
                        .replaceWithVoid());
    }

    private static Uni<ExportEntity> added(Session session, ExportEntity entity) {
        return session.persist(entity).replaceWith(entity);
    }

    private static List<ExportJob> jobs(List<ExportEntity> entities) {
        return entities.stream().map(ExportEntity::job).toList();
    }
}
