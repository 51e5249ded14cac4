// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.packing;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.quadrille.consent.api.ConsentEvent;
import io.quadrille.consent.api.ConsentRecord;
import io.quadrille.consent.api.ledger.AccessLedger.AccessEntry;
import io.quadrille.ingestion.api.Event;
import io.quadrille.portability.held.HeldDevice;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.device.Stream;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/** The shapes of the JSON files of an export. */
final class Views {

    private Views() {}

    record DeviceView(
            String tenant,
            String tenantName,
            String device,
            String name,
            String model,
            LocalizedText modelTitle,
            String manufacturer,
            List<StreamView> streams) {}

    record StreamView(
            String name,
            LocalizedText title,
            String kind,
            String unit,
            List<String> axes,
            String category,
            int retentionDays,
            Duration period) {}

    record HoldingView(UUID id, String role, Instant from, Optional<Instant> until) {}

    record ConsentView(
            UUID id,
            String app,
            UUID agreement,
            int revision,
            String purpose,
            String state,
            boolean suspended,
            SortedSet<String> devices,
            SortedSet<String> categories,
            Optional<Instant> dataFrom,
            Optional<Instant> dataUntil,
            Instant validFrom,
            Instant validUntil,
            Duration resolution,
            String mode,
            List<EventView> history) {}

    record EventView(int sequence, Instant at, String event, String state, String actor, String body, String hash) {}

    record AccessView(
            UUID id,
            Instant at,
            Optional<String> app,
            Optional<UUID> consent,
            Optional<String> purpose,
            String action,
            String outcome,
            List<String> reasons,
            SortedSet<String> devices,
            SortedSet<String> streams,
            Optional<Instant> from,
            Optional<Instant> until,
            long rows,
            String policyRevision) {}

    record ReportedView(
            String type,
            Instant time,
            Instant receivedAt,
            @JsonRawValue String data) {}

    static ReportedView event(Event event) {
        return new ReportedView(event.type(), event.time(), event.receivedAt(), event.data());
    }

    static DeviceView device(HeldDevice held) {
        return new DeviceView(
                held.tenant().id().value(),
                held.tenant().name(),
                held.id().value(),
                held.name(),
                held.model().id().value(),
                held.model().title(),
                held.model().manufacturer(),
                held.model().streams().stream().map(Views::stream).toList());
    }

    private static StreamView stream(Stream stream) {
        return new StreamView(
                stream.name(),
                stream.title(),
                stream.kind().name(),
                stream.unit(),
                stream.axes(),
                stream.category(),
                stream.retentionDays(),
                stream.period());
    }

    static List<HoldingView> holdings(HeldDevice held) {
        return held.holdings().stream()
                .map(holding -> new HoldingView(holding.id(), holding.role().name(), holding.from(), holding.until()))
                .toList();
    }

    static ConsentView consent(ConsentRecord consent, List<ConsentEvent> history) {
        return new ConsentView(
                consent.id().value(),
                consent.app().value(),
                consent.agreement(),
                consent.revision(),
                consent.purpose(),
                consent.state().name(),
                consent.suspended(),
                sorted(consent.devices().stream().map(DeviceId::value).toList()),
                sorted(consent.categories()),
                consent.dataFrom(),
                consent.dataUntil(),
                consent.validFrom(),
                consent.validUntil(),
                consent.resolution(),
                consent.mode().name(),
                history.stream().map(Views::event).toList());
    }

    private static EventView event(ConsentEvent event) {
        return new EventView(
                event.sequence(),
                event.at(),
                event.event(),
                event.state().name(),
                event.actor(),
                event.body(),
                event.hash());
    }

    static AccessView access(AccessEntry entry) {
        return new AccessView(
                entry.id(),
                entry.at(),
                entry.app(),
                entry.consent().map(id -> id.value()),
                entry.purpose(),
                entry.action(),
                entry.allowed() ? "allowed" : "refused",
                entry.reasons(),
                sorted(entry.devices()),
                sorted(entry.streams()),
                entry.from(),
                entry.until(),
                entry.rows(),
                entry.policyRevision());
    }

    private static SortedSet<String> sorted(Collection<String> words) {
        return new TreeSet<>(words);
    }
}
