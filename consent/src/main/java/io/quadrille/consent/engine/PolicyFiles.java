// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.quadrille.consent.engine.PolicyEngine.Policy;
import io.quadrille.consent.engine.PolicyEngine.UndecidedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/** What the policies' jar holds: the compiled policies, their revision, and what questions and answers look like. */
@ApplicationScoped
public class PolicyFiles {

    private final String revision = new String(bytes("revision"), StandardCharsets.UTF_8);
    private final JsonSchema answers = schema("answer");
    private final Map<Policy, JsonSchema> questions = new EnumMap<>(Policy.class);

    public PolicyFiles() {
        for (Policy policy : Policy.values()) {
            questions.put(policy, schema(policy.schema()));
        }
    }

    String revision() {
        return revision;
    }

    public byte[] compiled() {
        return bytes("policy.wasm");
    }

    // Policy answers a malformed question with nothing at best; what is wrong with it is seen only here.
    void requireQuestion(Policy policy, JsonNode question) throws UndecidedException {
        require(questions.get(policy), question, "question");
    }

    void requireAnswer(JsonNode answer) throws UndecidedException {
        require(answers, answer, "answer");
    }

    private static void require(JsonSchema shape, JsonNode document, String what) throws UndecidedException {
        if (!shape.validate(document).isEmpty()) {
            throw new UndecidedException("the " + what + " does not have its shape");
        }
    }

    private static JsonSchema schema(String name) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                .getSchema(new String(bytes("schema/" + name + ".json"), StandardCharsets.UTF_8));
    }

    private static byte[] bytes(String name) {
        try (InputStream file = PolicyFiles.class.getResourceAsStream("/policy/" + name)) {
            if (file == null) {
                throw new FileNotFoundException(name);
            }
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
