// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.devices;

import io.quadrille.consent.api.decision.Decision;
import io.quadrille.ingestion.api.Readings;
import io.quadrille.platformapi.access.Exit;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.database.DeviceFacts;
import io.quadrille.tenantadmin.api.device.DeviceModel;
import io.quadrille.tenantadmin.api.device.Stream;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The silences of a device, as far as a decision lets them be known. */
@ApplicationScoped
class KnownGaps {

    private static final int PERIODS = 3;

    private final DeviceFacts facts;
    private final Readings readings;

    KnownGaps(DeviceFacts facts, Readings readings) {
        this.facts = facts;
        this.readings = readings;
    }

    /** Nothing came from {@code from}, the last reading before, until {@code until}. */
    @Schema(
            name = "Gap",
            requiredProperties = {"stream", "from", "until"})
    record Silence(@Schema(examples = "speed") String stream, Instant from, Instant until) {}

    private record Part(Stream stream, Decision.Slice slice, Instant from, Instant until) {}

    Uni<List<Silence>> within(Exit.Passage passage, TenantId tenant, Instant from, Instant until) {
        Set<DeviceId> devices = Set.of(passage.decision().slices().getFirst().device());
        return facts.of(passage.transaction(), tenant, devices)
                .map(found -> parts(found.getFirst().model(), passage.decision(), from, until))
                .onItem()
                .transformToMulti(parts -> Multi.createFrom().iterable(parts))
                .onItem()
                .transformToUniAndConcatenate(part -> silences(passage, tenant, part))
                .onItem()
                .<Silence>disjoint()
                .collect()
                .asList();
    }

    private Uni<List<Silence>> silences(Exit.Passage passage, TenantId tenant, Part part) {
        return readings.gaps(
                        passage.transaction(),
                        tenant,
                        part.slice().device(),
                        part.stream().name(),
                        part.from(),
                        part.until(),
                        part.stream().period().multipliedBy(PERIODS))
                .map(found -> found.stream()
                        .map(gap -> new Silence(part.stream().name(), gap.from(), gap.until()))
                        .toList());
    }

    private static List<Part> parts(DeviceModel model, Decision decision, Instant from, Instant until) {
        return decision.slices().stream()
                .flatMap(slice -> model.streams().stream()
                        .filter(stream -> slice.streams().contains(stream.name()))
                        .map(stream ->
                                new Part(stream, slice, later(from, slice.from()), earlier(until, slice.until()))))
                .filter(part -> part.from().isBefore(part.until()))
                .toList();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
