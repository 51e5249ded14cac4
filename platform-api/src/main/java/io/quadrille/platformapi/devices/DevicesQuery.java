// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.devices;

import io.quadrille.consent.api.decision.Decision;
import io.quadrille.ingestion.api.Reading;
import io.quadrille.ingestion.api.Readings;
import io.quadrille.platformapi.access.DataDoor;
import io.quadrille.platformapi.access.DecidedSlices;
import io.quadrille.platformapi.access.Exit;
import io.quadrille.platformapi.access.Outcome;
import io.quadrille.platformapi.access.Question;
import io.quadrille.platformapi.security.CallingApp;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.database.DeviceFacts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Answers for devices: what may be looked at, not what was measured. */
@ApplicationScoped
class DevicesQuery {

    private final DataDoor door;
    private final DeviceFacts facts;
    private final Readings readings;
    private final KnownGaps gaps;

    DevicesQuery(DataDoor door, DeviceFacts facts, Readings readings, KnownGaps gaps) {
        this.door = door;
        this.facts = facts;
        this.readings = readings;
        this.gaps = gaps;
    }

    /** One device with its silences in a window. */
    record DeviceDetail(DeviceView device, List<KnownGaps.Silence> gaps) {}

    Uni<Outcome<List<DeviceView>>> all(CallingApp caller, Question question) {
        return door.pass(caller, question, passage -> views(caller, passage).map(devices -> taken(devices, passage)));
    }

    Uni<Outcome<DeviceDetail>> one(CallingApp caller, Question question, Instant gapsFrom, Instant gapsUntil) {
        return door.pass(
                caller,
                question,
                passage -> views(caller, passage)
                        .chain(devices -> gaps.within(passage, caller.tenant(), gapsFrom, gapsUntil)
                                .map(silences -> taken(new DeviceDetail(devices.getFirst(), silences), passage))));
    }

    private Uni<List<DeviceView>> views(CallingApp caller, Exit.Passage passage) {
        Map<DeviceId, List<Decision.Slice>> byDevice =
                passage.decision().slices().stream().collect(Collectors.groupingBy(Decision.Slice::device));
        return readings.latest(passage.transaction(), caller.tenant(), DecidedSlices.of(passage.decision()))
                .chain(latest -> facts.of(passage.transaction(), caller.tenant(), byDevice.keySet())
                        .map(devices -> devices.stream()
                                .map(fact -> DeviceView.of(
                                        fact.model(),
                                        byDevice.get(fact.device()),
                                        lastReadings(latest, fact.device()),
                                        passage.names()))
                                .toList()));
    }

    private static Map<String, Instant> lastReadings(List<Reading> latest, DeviceId device) {
        return latest.stream()
                .filter(reading -> reading.device().equals(device))
                .collect(Collectors.toMap(
                        Reading::stream, Reading::time, (one, other) -> one.isAfter(other) ? one : other));
    }

    private static <T> Exit.Taken<T> taken(T body, Exit.Passage passage) {
        return new Exit.Taken<>(
                body, Collections.nCopies(passage.decision().slices().size(), 0L));
    }
}
