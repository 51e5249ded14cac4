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
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The silences of a device, as far as a decision lets them be known. */
@ApplicationScoped
class KnownGaps {

    private final DeviceFacts facts;
    private final Readings readings;

    KnownGaps(DeviceFacts facts, Readings readings) {
        this.facts = facts;
        this.readings = readings;
    }

    /** Nothing that may be told of came from {@code from} until {@code until}. */
    @Schema(
            name = "Gap",
            requiredProperties = {"stream", "from", "until"})
    record Silence(@Schema(examples = "speed") String stream, Instant from, Instant until) {}

    /**
     * A stream in the days that may be told of.
     *
     * @param told the first instant that may be told: to the day, because the very instant at which a holding began is known to every
     *     provider of that device, and no other device shares it
     */
    private record Part(Stream stream, Decision.Slice slice, Instant from, Instant until, Instant told) {

        /** No silence is told of that a coarser consent would not show. */
        Duration silence() {
            return stream.silence().compareTo(slice.resolution()) > 0 ? stream.silence() : slice.resolution();
        }

        /** Of a coarser consent the periods that were silent as a whole, if there are any. */
        Optional<Silence> silence(Readings.Gap gap) {
            Instant since = later(beginning(gap.from()), told);
            Instant first = since.isBefore(gap.from()) ? since.plus(slice.resolution()) : since;
            Instant end = beginning(gap.until());
            return first.isBefore(end) ? Optional.of(new Silence(stream.name(), first, end)) : Optional.empty();
        }

        private Instant beginning(Instant time) {
            if (slice.resolution().isZero()) {
                return time;
            }
            long period = slice.resolution().dividedBy(ChronoUnit.MICROS.getDuration());
            long micros = ChronoUnit.MICROS.between(Instant.EPOCH, time);
            return Instant.EPOCH.plus(Math.floorDiv(micros, period) * period, ChronoUnit.MICROS);
        }
    }

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
                        part.silence())
                .map(found -> found.stream()
                        .flatMap(gap -> part.silence(gap).stream())
                        .toList());
    }

    private static List<Part> parts(DeviceModel model, Decision decision, Instant from, Instant until) {
        return decision.slices().stream()
                .flatMap(slice -> model.streams().stream()
                        .filter(stream -> slice.streams().contains(stream.name()))
                        .map(stream -> new Part(
                                stream,
                                slice,
                                later(from, slice.from()),
                                earlier(until, slice.until()),
                                later(from, slice.from().truncatedTo(ChronoUnit.DAYS)))))
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
