// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.export;

import io.quadrille.tenantadmin.api.Tenant;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.Tenants;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes up exports that nobody works on, and deletes what has expired. */
@ApplicationScoped
class ExportLife {

    private final Tenants tenants;
    private final ExportJobs jobs;
    private final ExportClaims claims;
    private final ExportRunner runner;
    private final ExportFiles files;
    private final boolean active;

    ExportLife(
            Tenants tenants,
            ExportJobs jobs,
            ExportClaims claims,
            ExportRunner runner,
            ExportFiles files,
            @ConfigProperty(name = "quadrille.roles", defaultValue = "ingest,api,portal,admin") Set<String> roles) {
        this.tenants = tenants;
        this.jobs = jobs;
        this.claims = claims;
        this.runner = runner;
        this.files = files;
        this.active = roles.contains("portal");
    }

    /** Takes up what was asked for while nobody had time, and what somebody has left. */
    @Scheduled(every = "20s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> takeUp() {
        return active ? inEveryTenant(this::free) : Uni.createFrom().voidItem();
    }

    @Scheduled(every = "10m", delayed = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return active ? inEveryTenant(this::expired) : Uni.createFrom().voidItem();
    }

    private Uni<Void> free(TenantId tenant) {
        return claims.free(tenant).invoke(free -> free.forEach(runner::submit)).replaceWithVoid();
    }

    private Uni<Void> expired(TenantId tenant) {
        return jobs.ready(tenant)
                .flatMap(found -> Multi.createFrom()
                        .iterable(found)
                        .filter(job -> !job.downloadableAt(Instant.now()))
                        .onItem()
                        .transformToUniAndConcatenate(this::expire)
                        .collect()
                        .asList()
                        .replaceWithVoid());
    }

    /** The file goes first: a job that says Expired has left nothing behind. */
    private Uni<Void> expire(ExportJob job) {
        try {
            files.delete(job);
        } catch (IOException failure) {
            return Uni.createFrom().failure(new UncheckedIOException(failure));
        }
        return jobs.become(job, ExportState.Expired).replaceWithVoid();
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
