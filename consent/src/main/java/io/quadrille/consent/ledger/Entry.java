// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.ledger;

import io.quadrille.consent.api.ConsentId;
import io.quadrille.consent.api.decision.Decision;
import io.quadrille.consent.api.decision.Decision.Concerned;
import io.quadrille.consent.api.decision.Decision.Slice;
import io.quadrille.consent.api.decision.Decisions.AccessRequest;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.SubjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What one person will read of one decision; of other people's devices it says nothing. */
record Entry(
        Optional<SubjectId> subject,
        Optional<ConsentId> consent,
        Optional<String> purpose,
        Set<String> devices,
        Set<String> streams,
        Instant from,
        Instant until,
        long rows) {

    /** One entry for each person and consent; for a refusal that concerns nobody known, one that names nobody. */
    static List<Entry> of(AccessRequest request, Decision decision, List<Long> rows) {
        if (decision.allowed()) {
            return allowed(request, decision.slices(), rows);
        }
        List<Entry> refused = decision.refusedFor().stream()
                .map(concerned -> refused(request, concerned))
                .toList();
        return refused.isEmpty() ? List.of(nobody(request)) : refused;
    }

    private static List<Entry> allowed(AccessRequest request, List<Slice> slices, List<Long> rows) {
        if (slices.size() != rows.size()) {
            throw new IllegalArgumentException("each slice needs its number of rows");
        }
        Map<List<Object>, Entry> entries = new LinkedHashMap<>();
        for (int i = 0; i < slices.size(); i++) {
            Entry entry = allowed(request, slices.get(i), rows.get(i));
            entries.merge(List.of(entry.subject, entry.consent), entry, Entry::and);
        }
        return new ArrayList<>(entries.values());
    }

    private static Entry allowed(AccessRequest request, Slice slice, long rows) {
        return new Entry(
                Optional.of(slice.subject()),
                slice.consent(),
                request.purpose(),
                Set.of(slice.device().value()),
                slice.streams(),
                slice.from(),
                slice.until(),
                rows);
    }

    private Entry and(Entry other) {
        return new Entry(
                subject,
                consent,
                purpose,
                union(devices, other.devices),
                union(streams, other.streams),
                from.isBefore(other.from) ? from : other.from,
                until.isAfter(other.until) ? until : other.until,
                rows + other.rows);
    }

    private static Entry refused(AccessRequest request, Concerned concerned) {
        Set<DeviceId> devices = new HashSet<>(concerned.devices());
        if (!request.devices().isEmpty()) {
            devices.retainAll(request.devices());
        }
        return refused(
                request,
                Optional.of(concerned.subject()),
                concerned.consent(),
                concerned.purpose().or(request::purpose),
                devices);
    }

    private static Entry nobody(AccessRequest request) {
        return refused(request, Optional.empty(), Optional.empty(), request.purpose(), request.devices());
    }

    private static Entry refused(
            AccessRequest request,
            Optional<SubjectId> subject,
            Optional<ConsentId> consent,
            Optional<String> purpose,
            Set<DeviceId> devices) {
        Set<String> names = new TreeSet<>();
        devices.forEach(device -> names.add(device.value()));
        return new Entry(subject, consent, purpose, names, request.streams(), request.from(), request.until(), 0);
    }

    private static Set<String> union(Collection<String> some, Collection<String> others) {
        Set<String> union = new TreeSet<>(some);
        union.addAll(others);
        return union;
    }
}
