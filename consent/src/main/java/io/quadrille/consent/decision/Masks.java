// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.quadrille.consent.api.Mask;
import io.quadrille.consent.engine.PolicyEngine.UndecidedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How coarse policy wants what it lets out, held against what the people were promised. */
final class Masks {

    private static final String DROP = "drop";

    private Masks() {}

    /** The masks of a filter's streams. What is dropped is in no filter. */
    static Map<String, List<Mask>> of(JsonNode answer, JsonNode filter) throws UndecidedException {
        Map<String, List<Mask>> masks = new HashMap<>();
        for (JsonNode entry : answer.path("masks")) {
            if (sameSource(entry, filter)) {
                String stream = entry.path("stream").textValue();
                if (entry.path("type").textValue().equals(DROP)) {
                    requireNotIn(filter, stream);
                } else {
                    masks.computeIfAbsent(stream, first -> new ArrayList<>()).add(mask(entry));
                }
            }
        }
        return masks;
    }

    /** @throws UndecidedException if a stream would leave finer than it was agreed to */
    static void requireAgreed(JsonNode question, JsonNode answer) throws UndecidedException {
        for (JsonNode filter : answer.path("filters")) {
            JsonNode agreed = agreed(question, filter);
            if (!agreed.isEmpty()) {
                requireAgreed(question, filter, agreed, of(answer, filter));
            }
        }
    }

    private static void requireAgreed(
            JsonNode question, JsonNode filter, JsonNode agreed, Map<String, List<Mask>> masks)
            throws UndecidedException {
        for (JsonNode fact : question.path("facts")) {
            if (fact.path("device").equals(filter.path("device"))) {
                for (JsonNode stream : fact.path("streams")) {
                    JsonNode promised = agreed.path(stream.path("category").textValue());
                    String name = stream.path("stream").textValue();
                    if (promised.isObject() && lets(filter, name) && !kept(promised, masks.get(name))) {
                        throw new UndecidedException("the answer is finer than was agreed");
                    }
                }
            }
        }
    }

    private static boolean kept(JsonNode promised, List<Mask> masks) {
        Mask least = mask(promised);
        return masks != null && masks.stream().anyMatch(mask -> mask.atLeastAsCoarseAs(least));
    }

    private static JsonNode agreed(JsonNode question, JsonNode filter) {
        for (JsonNode candidate : question.path("candidates")) {
            if (candidate.path("id").equals(filter.path("consent"))) {
                return candidate.path("precision");
            }
        }
        return MissingNode.getInstance();
    }

    private static void requireNotIn(JsonNode filter, String stream) throws UndecidedException {
        if (lets(filter, stream)) {
            throw new UndecidedException("the answer contradicts itself");
        }
    }

    private static boolean lets(JsonNode filter, String stream) {
        for (JsonNode name : filter.path("streams")) {
            if (name.textValue().equals(stream)) {
                return true;
            }
        }
        return false;
    }

    private static boolean sameSource(JsonNode entry, JsonNode filter) {
        return entry.path("consent").equals(filter.path("consent"))
                && entry.path("device").equals(filter.path("device"));
    }

    private static Mask mask(JsonNode entry) {
        return new Mask(
                Mask.Type.of(entry.path("type").textValue()), entry.path("size").doubleValue());
    }
}
