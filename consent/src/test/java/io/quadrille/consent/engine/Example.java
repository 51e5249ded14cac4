// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A question as the cases of the shipped policy have it. */
final class Example {

    private Example() {}

    /** One that policy refuses, because nobody consented to anything. */
    static ObjectNode nothingConsented() {
        try (InputStream file = Example.class.getResourceAsStream("/policy/cases/read/cases.json")) {
            JsonNode example =
                    new ObjectMapper().readTree(file).path("cases").elements().next();
            ObjectNode question = example.path("input").deepCopy();
            question.putArray("candidates");
            return question;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
