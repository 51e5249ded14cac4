// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.export;

import io.quadrille.portability.held.HeldDevice;
import io.quadrille.portability.held.HeldDevices;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A person's exports. */
@ApplicationScoped
public class Exports {

    private final HeldDevices devices;
    private final ExportJobs jobs;
    private final ExportRunner runner;
    private final ExportFiles files;

    Exports(HeldDevices devices, ExportJobs jobs, ExportRunner runner, ExportFiles files) {
        this.devices = devices;
        this.jobs = jobs;
        this.runner = runner;
        this.files = files;
    }

    /** Asks for an export of a device; empty if she never held it. While one is under way, that one is returned. */
    public Uni<Optional<ExportJob>> ask(SubjectId subject, TenantId tenant, DeviceId device) {
        return devices.find(subject, tenant, device)
                .flatMap(held -> held.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : jobs.queue(tenant, subject, device)
                                .invoke(runner::submit)
                                .map(Optional::of));
    }

    /** Her exports of these devices, newest first. */
    public Uni<List<ExportJob>> of(SubjectId subject, Collection<HeldDevice> held) {
        return Multi.createFrom()
                .items(held.stream().map(device -> device.tenant().id()).distinct())
                .onItem()
                .transformToUniAndConcatenate(tenant -> jobs.ofSubject(tenant, subject))
                .collect()
                .asList()
                .map(lists -> lists.stream()
                        .flatMap(List::stream)
                        .sorted(Comparator.comparing(ExportJob::createdAt).reversed())
                        .toList());
    }

    /** The export, if it is hers. */
    public Uni<Optional<ExportJob>> find(SubjectId subject, TenantId tenant, UUID job) {
        return jobs.find(tenant, subject, job);
    }

    /** The file of an export that is ready. */
    public Path file(ExportJob job) {
        return files.finished(job);
    }
}
