// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.decision;

import com.fasterxml.jackson.databind.JsonNode;
import io.quadrille.consent.api.ConsentId;
import io.quadrille.consent.api.Mask;
import io.quadrille.consent.api.decision.Decision.Slice;
import io.quadrille.consent.engine.PolicyEngine.UndecidedException;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.SubjectId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What policy said, after it was held against the question: it can only choose among what it was given.
 *
 * @param allowed whether anything may leave
 * @param reasons why not
 * @param slices what may leave
 * @param consume the consents that are used up by this
 */
record PolicyAnswer(boolean allowed, List<String> reasons, List<Slice> slices, List<UUID> consume) {

    /** @throws UndecidedException if the answer contradicts itself or goes beyond the question */
    static PolicyAnswer of(JsonNode question, JsonNode answer) throws UndecidedException {
        boolean allowed = answer.path("allow").booleanValue();
        List<String> reasons = new ArrayList<>();
        answer.path("reasons").forEach(reason -> reasons.add(reason.textValue()));
        if (allowed != reasons.isEmpty() || allowed == answer.path("filters").isEmpty()) {
            throw new UndecidedException("the answer contradicts itself");
        }
        Masks.requireAgreed(question, answer);
        List<Slice> slices = new ArrayList<>();
        for (JsonNode filter : answer.path("filters")) {
            requireWithin(question, filter);
            slices.add(slice(filter, Masks.of(answer, filter)));
        }
        List<UUID> consume = new ArrayList<>();
        answer.path("obligations")
                .forEach(obligation ->
                        consume.add(UUID.fromString(obligation.path("consent").textValue())));
        return new PolicyAnswer(allowed, List.copyOf(reasons), List.copyOf(slices), List.copyOf(consume));
    }

    private static void requireWithin(JsonNode question, JsonNode filter) throws UndecidedException {
        JsonNode window = question.path("window");
        boolean within = filter.path("from").longValue() >= window.path("from").longValue()
                && filter.path("until").isIntegralNumber()
                && filter.path("until").longValue() <= window.path("until").longValue()
                && filter.path("from").longValue() < filter.path("until").longValue()
                && knownStreams(question, filter).containsAll(texts(filter.path("streams")))
                && isSubjectOf(question, filter);
        if (!within) {
            throw new UndecidedException("the answer goes beyond the question");
        }
    }

    private static Set<String> knownStreams(JsonNode question, JsonNode filter) {
        Set<String> known = new HashSet<>();
        for (JsonNode fact : question.path("facts")) {
            if (fact.path("device").equals(filter.path("device"))) {
                fact.path("streams")
                        .forEach(stream -> known.add(stream.path("stream").textValue()));
            }
        }
        return known;
    }

    private static boolean isSubjectOf(JsonNode question, JsonNode filter) {
        if (question.has("subject")) {
            return question.path("subject").equals(filter.path("subject"))
                    && filter.path("consent").isNull();
        }
        for (JsonNode candidate : question.path("candidates")) {
            if (candidate.path("id").equals(filter.path("consent"))) {
                return candidate.path("subject").equals(filter.path("subject"));
            }
        }
        return false;
    }

    private static Slice slice(JsonNode filter, Map<String, List<Mask>> masks) {
        Optional<ConsentId> consent =
                Optional.ofNullable(filter.path("consent").textValue()).map(id -> new ConsentId(UUID.fromString(id)));
        return new Slice(
                consent,
                new SubjectId(UUID.fromString(filter.path("subject").textValue())),
                new DeviceId(filter.path("device").textValue()),
                texts(filter.path("streams")),
                Question.instant(filter.path("from").longValue()),
                Question.instant(filter.path("until").longValue()),
                Duration.ofSeconds(filter.path("resolution").longValue()),
                masks);
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new HashSet<>();
        array.forEach(text -> texts.add(text.textValue()));
        return Set.copyOf(texts);
    }
}
