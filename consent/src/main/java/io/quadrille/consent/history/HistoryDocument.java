// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quadrille.consent.api.ConsentRecord;
import io.quadrille.consent.api.ConsentState;
import io.quadrille.consent.api.agreement.DataAgreement;
import io.quadrille.consent.precision.Precisions;
import io.quadrille.tenantadmin.api.DeviceId;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** What is written down of an act: the act itself, the notice it rests on, and the consent as it stands after it. */
final class HistoryDocument {

    private static final String REASON = "reason";

    private HistoryDocument() {}

    /** The reason that a document tells, if it tells one. */
    static Optional<String> reason(String body) {
        return Optional.ofNullable(read(body).path(REASON).textValue());
    }

    /** Whether the document tells of that entry. */
    static boolean saysOf(String body, EventKey key, Instant at, String event, ConsentState state, String actor) {
        JsonNode document = read(body);
        return document.path("tenant").asText().equals(key.tenant())
                && document.path("consent").asText().equals(key.consent().toString())
                && document.path("sequence").asInt() == key.sequence()
                && document.path("at").asText().equals(at.toString())
                && document.path("event").asText().equals(event)
                && document.path("state").asText().equals(state.name())
                && document.path("actor").asText().equals(actor);
    }

    /** A body that cannot be read tells nothing. */
    private static JsonNode read(String body) {
        try {
            return new ObjectMapper().readTree(body);
        } catch (JsonProcessingException damaged) {
            return MissingNode.getInstance();
        }
    }

    static JsonNode of(Happening happening, DataAgreement notice, ConsentRecord after) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("tenant", after.tenant().value())
                .put("consent", after.id().toString())
                .put("sequence", after.version())
                .put("at", happening.at().toString())
                .put("event", happening.act().event())
                .put("actor", happening.actor())
                .put("language", happening.shownIn().map(Locale::getLanguage).orElse(null));
        happening.reason().ifPresent(reason -> document.put(REASON, reason));
        document.putObject("agreement")
                .put("id", notice.id().toString())
                .put("revision", notice.revision())
                .put("hash", notice.hash());
        document.put("app", after.app().value())
                .put("subject", after.subject().toString())
                .put("purpose", after.purpose())
                .put("state", after.state().name())
                .put("suspended", after.suspended())
                .put("mode", after.mode().name())
                .put("resolution", after.resolution().toString());
        names(document, "devices", after.devices().stream().map(DeviceId::value).toList());
        names(document, "categories", after.categories());
        document.set("precision", Precisions.document(notice.terms(), after.categories()));
        span(document, "data", after.dataFrom(), after.dataUntil());
        span(document, "validity", Optional.of(after.validFrom()), Optional.of(after.validUntil()));
        return document;
    }

    private static void names(ObjectNode document, String field, Collection<String> names) {
        ArrayNode array = document.putArray(field);
        names.stream().sorted().forEach(array::add);
    }

    private static void span(ObjectNode document, String field, Optional<Instant> from, Optional<Instant> until) {
        document.putObject(field)
                .put("from", from.map(Instant::toString).orElse(null))
                .put("until", until.map(Instant::toString).orElse(null));
    }
}
