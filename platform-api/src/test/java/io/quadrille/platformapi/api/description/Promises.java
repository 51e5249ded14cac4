// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.api.description;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quadrille.platformapi.api.description.Description.Call;
import io.restassured.response.Response;
import java.util.List;

/** Holds answers against what the description promises for the call. */
final class Promises {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Description description;
    private final Schemas schemas;

    Promises(Description description) {
        this.description = description;
        this.schemas = new Schemas(description);
    }

    /** The answer has this status, and the description tells of it, of its media type, its shape, and its kind of problem. */
    void assertKept(Call call, int status, Response answer) {
        String what = call.name() + " answered " + answer.statusCode() + " " + answer.asString();
        assertEquals(status, answer.statusCode(), what);
        JsonNode told = call.node().path("responses").path(Integer.toString(status));
        assertTrue(told.isObject(), what);
        JsonNode content = description.resolved(told).path("content");
        if (content.isEmpty()) {
            assertEquals("", answer.asString(), what);
            return;
        }
        JsonNode media = content.path(answer.contentType().replaceFirst(";.*", ""));
        assertTrue(media.isObject(), what);
        if (answer.contentType().contains("json")) {
            JsonNode body = parsed(answer.asString());
            assertEquals(List.of(), schemas.faults(media.path("schema"), body), what);
            if (status >= 400) {
                assertTrue(
                        description
                                .examples(media)
                                .anyMatch(example -> example.path("type").equals(body.path("type"))),
                        what);
            }
        }
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(text, malformed);
        }
    }
}
