// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.export;

import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.database.TenantSessions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Query;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/**
 * Who works on an export: whoever claims it, for as long as the claim is prolonged. The database's clock tells when a claim has run out, so
 * processes need not agree on the time.
 */
@ApplicationScoped
class ExportClaims {

    private static final Duration LENGTH = Duration.ofMinutes(1);
    private static final String FREE = "(state = 'Queued' or state = 'Running' and claimed_until <= clock_timestamp())";
    private static final String UNTIL = "claimed_until = clock_timestamp() + make_interval(secs => :seconds)";
    private static final String CLAIM = "update export_job set state = 'Running', claim = :claim, row_count = 0, "
            + UNTIL + " where tenant = :tenant and job = :job and " + FREE;
    private static final String PROLONG = "update export_job set " + UNTIL
            + " where tenant = :tenant and job = :job and claim = :claim and state = 'Running'";
    private static final String PROGRESS = "update export_job set row_count = :rows"
            + " where tenant = :tenant and job = :job and claim = :claim and state = 'Running'";

    private final TenantSessions sessions;

    ExportClaims(TenantSessions sessions) {
        this.sessions = sessions;
    }

    /**
     * @param job an export that is ours to write
     * @param claim by which we are known
     */
    record Claimed(ExportJob job, UUID claim) {}

    /** The tenant's exports that nobody works on, the first asked for first. */
    Uni<List<ExportJob>> free(TenantId tenant) {
        return sessions.inTenant(
                tenant,
                session -> session.createSelectionQuery(
                                "from ExportEntity where key.tenant = :tenant"
                                        + " and (state = Queued or state = Running and claimedUntil <= instant) order by createdAt",
                                ExportEntity.class)
                        .setParameter("tenant", tenant.value())
                        .getResultList()
                        .map(rows -> rows.stream().map(ExportEntity::job).toList()));
    }

    /** Claims an export; empty if somebody works on it, or it is finished. */
    Uni<Optional<Claimed>> claim(ExportJob job) {
        UUID claim = UUID.randomUUID();
        return sessions.inTenant(
                job.tenant(),
                session -> of(session, CLAIM, job)
                        .setParameter("claim", claim)
                        .setParameter("seconds", (double) LENGTH.toSeconds())
                        .executeUpdate()
                        .map(rows -> rows == 1 ? Optional.of(new Claimed(job, claim)) : Optional.empty()));
    }

    /** Keeps a claim for a while longer; does nothing if it is another's by now. */
    Uni<Void> prolong(Claimed claimed) {
        return sessions.inTenant(
                claimed.job().tenant(),
                session -> of(session, PROLONG, claimed.job())
                        .setParameter("claim", claimed.claim())
                        .setParameter("seconds", (double) LENGTH.toSeconds())
                        .executeUpdate()
                        .replaceWithVoid());
    }

    /** Notes how far the work is, for the person who waits; fails with {@link IllegalStateException} if it is another's by now. */
    Uni<Void> progress(Claimed claimed, long rows) {
        return sessions.inTenant(
                claimed.job().tenant(),
                session -> of(session, PROGRESS, claimed.job())
                        .setParameter("claim", claimed.claim())
                        .setParameter("rows", rows)
                        .executeUpdate()
                        .invoke(updated -> {
                            if (updated == 0) {
                                throw new IllegalStateException("another has taken it over");
                            }
                        })
                        .replaceWithVoid());
    }

    private static Query<Object> of(Session session, String sql, ExportJob job) {
        return session.createNativeQuery(sql)
                .setParameter("tenant", job.tenant().value())
                .setParameter("job", job.id());
    }
}
