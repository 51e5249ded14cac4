// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Takes something out of a document, or puts something there that does not belong. */
final class Damage {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<JsonNode> STRANGERS = List.of(
            JSON.nullNode(),
            JSON.booleanNode(true),
            JSON.booleanNode(false),
            JSON.textNode(""),
            JSON.textNode("é\uD83D\uDE00\u0001\\\""),
            JSON.numberNode(0),
            JSON.numberNode(-1),
            JSON.numberNode(40.5),
            JSON.numberNode(9_007_199_254_740_993L),
            JSON.numberNode(new BigInteger("123456789012345678901234567890")),
            JSON.arrayNode(),
            JSON.arrayNode().addNull(),
            JSON.objectNode(),
            JSON.objectNode().put("from", "40"));

    private final Random random;

    Damage(Random random) {
        this.random = random;
    }

    /** The document with one place damaged, or, seldom, something else altogether. */
    JsonNode to(ObjectNode document) {
        if (random.nextInt(20) == 0) {
            return stranger();
        }
        List<JsonNode> places = new ArrayList<>();
        collect(document, places);
        JsonNode place = places.get(random.nextInt(places.size()));
        if (place instanceof ObjectNode object) {
            damage(object);
        } else if (place instanceof ArrayNode array) {
            array.insert(random.nextInt(array.size() + 1), stranger());
        }
        return document;
    }

    private void damage(ObjectNode object) {
        List<String> fields = new ArrayList<>();
        object.fieldNames().forEachRemaining(fields::add);
        if (fields.isEmpty()) {
            object.set("stranger", stranger());
            return;
        }
        String field = fields.get(random.nextInt(fields.size()));
        switch (random.nextInt(3)) {
            case 0 -> object.remove(field);
            case 1 -> object.set("stranger", stranger());
            default -> object.set(field, stranger());
        }
    }

    private JsonNode stranger() {
        return STRANGERS.get(random.nextInt(STRANGERS.size())).deepCopy();
    }

    private static void collect(JsonNode node, List<JsonNode> places) {
        if (node.isContainerNode()) {
            places.add(node);
            node.forEach(child -> collect(child, places));
        }
    }
}
