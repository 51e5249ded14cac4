// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quadrille.consent.engine.PolicyEngine.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The evaluator behind {@code opa test}, asked many questions in one run. */
final class OpaEvaluation {

    private final ObjectMapper mapper = new ObjectMapper();
    private final Path policies;

    OpaEvaluation(Path policies) {
        this.policies = policies;
    }

    /** The answers in the order of the questions; empty where policy has none. */
    List<Optional<JsonNode>> answers(Policy policy, List<JsonNode> questions) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "questions");
        Path asked = folder.resolve("questions.json");
        Path answered = folder.resolve("answers.json");
        mapper.writeValue(asked.toFile(), Map.of("questions", questions));
        int status = new ProcessBuilder(
                        System.getenv("QUADRILLE_OPA"),
                        "eval",
                        "--format",
                        "raw",
                        "--data",
                        policies.toString(),
                        "--data",
                        asked.toString(),
                        query(policy))
                .redirectOutput(answered.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (status != 0) {
            throw new AssertionError("opa eval ended with " + status);
        }
        List<Optional<JsonNode>> answers = new ArrayList<>();
        mapper.readTree(answered.toFile()).forEach(found -> answers.add(Optional.ofNullable(found.get(0))));
        return answers;
    }

    private static String query(Policy policy) {
        String rule = "data." + policy.rule().replace('/', '.');
        return "[answers | some question in data.questions; answers := [answer | answer := " + rule
                + " with input as question]]";
    }
}
