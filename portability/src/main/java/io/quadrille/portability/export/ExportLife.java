// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.export;

import io.quadrille.tenantadmin.api.Tenant;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.Tenants;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Takes up what a stop interrupted, and deletes what has expired. */
@ApplicationScoped
class ExportLife {

    private static final Logger LOG = Logger.getLogger(ExportLife.class);

    private final Tenants tenants;
    private final ExportJobs jobs;
    private final ExportRunner runner;
    private final ExportFiles files;
    private final boolean active;

    ExportLife(
            Tenants tenants,
            ExportJobs jobs,
            ExportRunner runner,
            ExportFiles files,
            @ConfigProperty(name = "quadrille.roles", defaultValue = "ingest,api,portal,admin") Set<String> roles) {
        this.tenants = tenants;
        this.jobs = jobs;
        this.runner = runner;
        this.files = files;
        this.active = roles.contains("portal");
    }

    void start(@Observes StartupEvent event) throws IOException {
        if (active) {
            files.deleteUnfinished();
            inEveryTenant(tenant -> interrupted(tenant).chain(() -> queued(tenant)))
                    .subscribe()
                    .with(
                            done -> {},
                            failure ->
                                    LOG.warnf("Interrupted exports could not be taken up: %s", failure.getMessage()));
        }
    }

    @Scheduled(every = "10m", delayed = "10m")
    Uni<Void> sweep() {
        return active
                ? inEveryTenant(tenant -> expired(tenant).chain(() -> queued(tenant)))
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> interrupted(TenantId tenant) {
        return each(
                tenant,
                ExportState.Running,
                job -> jobs.become(job, ExportState.Queued, entity -> {}).replaceWithVoid());
    }

    private Uni<Void> queued(TenantId tenant) {
        return each(
                tenant, ExportState.Queued, job -> Uni.createFrom().voidItem().invoke(() -> runner.submit(job)));
    }

    private Uni<Void> expired(TenantId tenant) {
        return each(
                tenant,
                ExportState.Ready,
                job -> job.downloadableAt(Instant.now()) ? Uni.createFrom().voidItem() : expire(job));
    }

    /** The file goes first: a job that says Expired has left nothing behind. */
    private Uni<Void> expire(ExportJob job) {
        try {
            files.delete(job);
        } catch (IOException failure) {
            return Uni.createFrom().failure(new UncheckedIOException(failure));
        }
        return jobs.become(job, ExportState.Expired, entity -> {}).replaceWithVoid();
    }

    private Uni<Void> each(TenantId tenant, ExportState state, Function<ExportJob, Uni<Void>> act) {
        return jobs.in(tenant, state)
                .flatMap(found -> Multi.createFrom()
                        .iterable(found)
                        .onItem()
                        .transformToUniAndConcatenate(act::apply)
                        .collect()
                        .asList()
                        .replaceWithVoid());
    }

    private Uni<Void> inEveryTenant(Function<TenantId, Uni<Void>> act) {
        return tenants.all()
                .flatMap(all -> Multi.createFrom()
                        .iterable(all)
                        .map(Tenant::id)
                        .onItem()
                        .transformToUniAndConcatenate(act::apply)
                        .collect()
                        .asList()
                        .replaceWithVoid());
    }
}
