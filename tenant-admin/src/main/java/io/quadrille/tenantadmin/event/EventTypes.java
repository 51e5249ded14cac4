// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.device.EventType;
import java.util.List;

/** Event types as the JSON array of a model's row. */
public final class EventTypes {

    private static final ObjectMapper JSON = new ObjectMapper();

    private EventTypes() {}

    /** The column's text. */
    public static String text(List<EventType> types) {
        ArrayNode array = JSON.createArrayNode();
        types.forEach(type -> array.addObject()
                .put("name", type.name())
                .put("en", type.title().en())
                .put("fr", type.title().fr())
                .put("category", type.category()));
        return array.toString();
    }

    /** The types, in their order. */
    public static List<EventType> of(String text) {
        try {
            return JSON.readTree(text).valueStream().map(EventTypes::type).toList();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a model's events are no JSON", impossible);
        }
    }

    private static EventType type(JsonNode node) {
        return new EventType(
                node.path("name").asText(),
                new LocalizedText(node.path("en").asText(), node.path("fr").asText()),
                node.path("category").asText());
    }
}
