// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quadrille.consent.api.ConsentId;
import io.quadrille.consent.api.ConsentRecord;
import io.quadrille.consent.api.decision.Decisions.AccessRequest;
import io.quadrille.consent.decision.CandidateConsents.Candidates;
import io.quadrille.tenantadmin.api.AppId;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.database.DeviceFacts.DeviceFact;
import io.quadrille.tenantadmin.api.device.ValueKind;
import io.quadrille.tenantadmin.api.person.Holding;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Writes down for policy what is asked and what is known. */
final class Question {

    /** To read what was reported is to read: the types of events stand for streams. */
    private static final String EVENTS = "events";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Question() {}

    /** May this app have this? */
    static ObjectNode ofApp(
            AppId app,
            AccessRequest request,
            Candidates candidates,
            Collection<JsonNode> weighed,
            List<DeviceFact> facts) {
        ObjectNode question = asked(request, candidates.now(), facts);
        question.put("app", app.value());
        question.put("purpose", request.purpose().orElse(null));
        question.put("consent", request.consent().map(ConsentId::toString).orElse(null));
        question.set("settings", candidates.settings());
        question.putArray("candidates").addAll(weighed);
        return question;
    }

    /** May this person have this of her own? */
    static ObjectNode export(SubjectId subject, AccessRequest request, long now, List<DeviceFact> facts) {
        return asked(request, now, facts).put("subject", subject.toString());
    }

    /** A consent that nobody has given yet, as one that somebody has; it reaches back to that instant, as what is supposed is the past. */
    static ObjectNode candidate(ConsentRecord supposed, Instant back) {
        ObjectNode candidate = JSON.objectNode()
                .put("id", supposed.id().toString())
                .put("app", supposed.app().value())
                .put("subject", supposed.subject().toString())
                .put("state", supposed.state().name())
                .put("suspended", supposed.suspended())
                .put("used", false)
                .put("purpose", supposed.purpose());
        candidate.set(
                "devices",
                names(supposed.devices().stream().map(DeviceId::value).toList()));
        candidate.set("categories", names(supposed.categories()));
        candidate.set(
                "data",
                span(supposed.dataFrom().filter(back::isAfter).or(() -> Optional.of(back)), supposed.dataUntil()));
        candidate.set("validity", span(Optional.of(supposed.validFrom()), Optional.of(supposed.validUntil())));
        return candidate
                .put("resolution", supposed.resolution().toSeconds())
                .put("mode", supposed.mode().name());
    }

    static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    private static ObjectNode asked(AccessRequest request, long now, List<DeviceFact> facts) {
        ObjectNode question = JSON.objectNode().put("now", now).put("action", request.action());
        if (request.action().equals(EVENTS)) {
            question.put("action", "read");
        }
        question.set(
                "devices", names(request.devices().stream().map(DeviceId::value).toList()));
        question.set("streams", names(request.streams()));
        question.putObject("window").put("from", micros(request.from())).put("until", micros(request.until()));
        ArrayNode known = question.putArray("facts");
        facts.forEach(fact -> known.add(known(fact, request.action())));
        return question;
    }

    private static ObjectNode span(Optional<Instant> from, Optional<Instant> until) {
        return JSON.objectNode()
                .put("from", from.map(Question::micros).orElse(null))
                .put("until", until.map(Question::micros).orElse(null));
    }

    private static JsonNode names(Collection<String> names) {
        if (names.isEmpty()) {
            return JSON.nullNode();
        }
        ArrayNode array = JSON.arrayNode();
        names.stream().sorted().forEach(array::add);
        return array;
    }

    private static ObjectNode known(DeviceFact fact, String action) {
        ObjectNode device = JSON.objectNode().put("device", fact.device().value());
        ArrayNode streams = device.putArray("streams");
        if (action.equals(EVENTS)) {
            fact.model()
                    .events()
                    .forEach(type -> source(streams.addObject(), type.name(), type.category(), ValueKind.JSON));
        } else {
            fact.model()
                    .streams()
                    .forEach(stream -> source(streams.addObject(), stream.name(), stream.category(), stream.kind()));
        }
        ArrayNode holdings = device.putArray("holdings");
        fact.holdings().forEach(holding -> holdings.add(held(holding)));
        return device;
    }

    private static void source(ObjectNode source, String name, String category, ValueKind kind) {
        source.put("stream", name).put("category", category).put("kind", kind.name());
    }

    private static ObjectNode held(Holding holding) {
        return span(Optional.of(holding.from()), holding.until())
                .put("subject", holding.subject().toString());
    }
}
