// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.verify.signed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Set;
import java.util.TreeSet;

/** Reads JSON objects strictly: nothing twice, nothing after the end, nothing that is not expected. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /** One whole object. */
    public static JsonNode object(String text, String what) throws Unsound {
        try {
            JsonNode read = MAPPER.readTree(text);
            if (read != null && read.isObject()) {
                return read;
            }
        } catch (JsonProcessingException broken) {
            throw new Unsound(what + " is cut or altered: it is not whole JSON.");
        }
        throw new Unsound(what + " is no JSON object.");
    }

    /** Fails unless it has these members and no other. */
    public static void requireExactly(JsonNode object, Set<String> members, String what) throws Unsound {
        Set<String> found = new TreeSet<>();
        object.fieldNames().forEachRemaining(found::add);
        if (!found.equals(members)) {
            throw new Unsound(
                    what + " is altered: it should have " + new TreeSet<>(members) + " and has " + found + ".");
        }
    }

    /** A member that is a text. */
    public static String text(JsonNode object, String member) throws Unsound {
        JsonNode value = object.path(member);
        if (!value.isTextual()) {
            throw new Unsound("\"" + member + "\" is not a text.");
        }
        return value.textValue();
    }

    /** A member that is a whole number, not negative. */
    public static long count(JsonNode object, String member) throws Unsound {
        JsonNode value = object.path(member);
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
            throw new Unsound("\"" + member + "\" is not a number of entries.");
        }
        return value.longValue();
    }
}
