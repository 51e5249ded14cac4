// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quadrille.consent.api.ConsentException;
import io.quadrille.consent.api.ConsentException.Reason;
import io.quadrille.consent.api.ConsentRecord;
import io.quadrille.consent.api.decision.Decision.Concerned;
import io.quadrille.consent.api.decision.Decisions.AccessRequest;
import io.quadrille.consent.api.decision.Decisions.Caller;
import io.quadrille.consent.cohort.RememberedCohorts;
import io.quadrille.consent.decision.CandidateConsents.Candidates;
import io.quadrille.consent.engine.PolicyEngine.Policy;
import io.quadrille.tenantadmin.api.AppId;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.database.DeviceFacts;
import io.quadrille.tenantadmin.api.database.DeviceFacts.DeviceFact;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gathers what is asked and the facts it is to be judged by. */
@ApplicationScoped
class Questions {

    private final CandidateConsents consents;
    private final SupposedConsents supposedConsents;
    private final DeviceFacts devices;
    private final RememberedCohorts cohorts;

    Questions(
            CandidateConsents consents,
            SupposedConsents supposedConsents,
            DeviceFacts devices,
            RememberedCohorts cohorts) {
        this.consents = consents;
        this.supposedConsents = supposedConsents;
        this.devices = devices;
        this.cohorts = cohorts;
    }

    Uni<Asked> of(SqlConnection transaction, AccessRequest request) {
        return switch (request.caller()) {
            case Caller.OfApp(var app) -> ofApp(transaction, app, request);
            case Caller.OfSubject(var subject) -> ofSubject(transaction, subject, request);
        };
    }

    private Uni<Asked> ofApp(SqlConnection transaction, AppId app, AccessRequest request) {
        return consents.of(transaction, app, request).chain(candidates -> {
            List<JsonNode> weighed = weighed(request, candidates);
            requireKnown(app, request, candidates);
            Collection<DeviceId> asked = request.devices().isEmpty() ? devicesOf(app, weighed) : request.devices();
            return devices.of(transaction, request.tenant(), asked)
                    .map(facts -> new Asked(
                            Policy.of(request.action()),
                            Question.ofApp(app, request, candidates, weighed, facts),
                            RefusedPeople.of(request, weighed, facts)))
                    .call(question -> question.policy() == Policy.AGGREGATE
                            ? cohorts.facts(transaction, app, request)
                                    .invoke(cohort -> question.question().set("cohort", cohort))
                            : Uni.createFrom().voidItem());
        });
    }

    private Uni<Asked> ofSubject(SqlConnection transaction, SubjectId subject, AccessRequest request) {
        if (request.devices().isEmpty()) {
            throw new ConsentException(Reason.INVALID, "Name the devices.");
        }
        return devices.of(transaction, request.tenant(), request.devices()).map(facts -> {
            requireHeld(subject, request, facts);
            return new Asked(
                    Policy.EXPORT,
                    Question.export(subject, request, Question.micros(Instant.now()), facts),
                    List.of(new Concerned(subject, Optional.empty(), Optional.empty(), request.devices())));
        });
    }

    /** The question of the consent's app for what the consent names, with the consent as the only candidate. */
    Uni<Asked> supposing(SqlConnection transaction, ConsentRecord supposed, Instant from, Instant until) {
        AccessRequest request = new AccessRequest(
                supposed.tenant(),
                new Caller.OfSubject(supposed.subject()),
                "read",
                Optional.of(supposed.id()),
                Optional.of(supposed.purpose()),
                supposed.devices(),
                Set.of(),
                from,
                until);
        return supposedConsents
                .of(transaction, supposed, from)
                .chain(only -> devices.of(transaction, supposed.tenant(), supposed.devices())
                        .map(facts -> new Asked(
                                Policy.READ,
                                Question.ofApp(supposed.app(), request, only, only.all(), facts),
                                List.of())));
    }

    private static List<JsonNode> weighed(AccessRequest request, Candidates candidates) {
        if (request.consent().isEmpty()) {
            return candidates.all();
        }
        String named = request.consent().get().toString();
        return candidates.all().stream()
                .filter(candidate -> candidate.path("id").textValue().equals(named))
                .toList();
    }

    private static void requireKnown(AppId app, AccessRequest request, Candidates candidates) {
        if (request.consent().isPresent() && weighed(request, candidates).isEmpty()) {
            throw new ConsentException(
                    Reason.NOT_FOUND, new LocalizedText("There is no such consent.", "Ce consentement n'existe pas."));
        }
        if (!devicesOf(app, candidates.all()).containsAll(request.devices())) {
            throw new ConsentException(
                    Reason.NOT_FOUND, new LocalizedText("There is no such device.", "Cet objet n'existe pas."));
        }
        if (request.consent().isEmpty() && candidates.tooMany()) {
            throw new ConsentException(Reason.INVALID, "Name a consent or devices; this asks for too much at once.");
        }
    }

    // Of another app's consent not even the devices may be looked at.
    private static Set<DeviceId> devicesOf(AppId app, List<JsonNode> candidates) {
        Set<DeviceId> known = new HashSet<>();
        for (JsonNode candidate : candidates) {
            if (candidate.path("app").textValue().equals(app.value())) {
                candidate.path("devices").forEach(device -> known.add(new DeviceId(device.textValue())));
            }
        }
        return known;
    }

    private static void requireHeld(SubjectId subject, AccessRequest request, List<DeviceFact> facts) {
        long held = facts.stream()
                .filter(fact -> fact.holdings().stream()
                        .anyMatch(holding -> holding.subject().equals(subject)))
                .count();
        if (held != request.devices().size()) {
            throw new ConsentException(
                    Reason.NOT_FOUND, new LocalizedText("There is no such device.", "Cet objet n'existe pas."));
        }
    }

    /**
     * Everything a decision rests on.
     *
     * @param policy which policy is to decide
     * @param question what it is asked
     * @param concerned who is to be told if it refuses
     */
    record Asked(Policy policy, ObjectNode question, List<Concerned> concerned) {}
}
