// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.decision;

import com.fasterxml.jackson.databind.JsonNode;
import io.quadrille.consent.api.ConsentId;
import io.quadrille.consent.api.decision.Decision.Concerned;
import io.quadrille.consent.api.decision.Decisions.AccessRequest;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.database.DeviceFacts.DeviceFact;
import io.quadrille.tenantadmin.api.person.Holding;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Whose data a refused request was after: each of them will see that it was refused. */
final class RefusedPeople {

    private RefusedPeople() {}

    /** One entry a person, with the consent that comes first among hers; then whoever held a named device at the time asked for. */
    static List<Concerned> of(AccessRequest request, List<JsonNode> candidates, List<DeviceFact> facts) {
        Map<SubjectId, Concerned> people = new LinkedHashMap<>();
        candidates.stream().map(RefusedPeople::giver).forEach(giver -> people.putIfAbsent(giver.subject(), giver));
        for (DeviceFact fact : facts) {
            if (request.devices().contains(fact.device())) {
                holders(request, fact).forEach(holder -> people.putIfAbsent(holder.subject(), holder));
            }
        }
        return List.copyOf(people.values());
    }

    private static List<Concerned> holders(AccessRequest request, DeviceFact fact) {
        return fact.holdings().stream()
                .filter(holding -> overlaps(holding, request))
                .map(holding ->
                        new Concerned(holding.subject(), Optional.empty(), Optional.empty(), Set.of(fact.device())))
                .toList();
    }

    private static boolean overlaps(Holding holding, AccessRequest request) {
        return holding.from().isBefore(request.until())
                && holding.until().map(request.from()::isBefore).orElse(true);
    }

    private static Concerned giver(JsonNode candidate) {
        Set<DeviceId> devices = new HashSet<>();
        candidate.path("devices").forEach(device -> devices.add(new DeviceId(device.textValue())));
        return new Concerned(
                new SubjectId(UUID.fromString(candidate.path("subject").textValue())),
                Optional.of(new ConsentId(UUID.fromString(candidate.path("id").textValue()))),
                Optional.of(candidate.path("purpose").textValue()),
                Set.copyOf(devices));
    }
}
