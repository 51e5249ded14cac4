// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quadrille.consent.engine.PolicyEngine.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The cases beside the policies, through every engine that the platform can use. */
class PolicyCasesTest {

    private static final PolicyFiles FILES = new PolicyFiles();

    private static OpaServer server;

    @BeforeAll
    static void startServer() throws IOException, InterruptedException {
        server = OpaServer.start(OpaServer.shippedPolicies());
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @TestFactory
    Stream<DynamicTest> webAssemblyAnswersAsThePoliciesOwnTestsSay() {
        return cases(new WasmPolicies(FILES.compiled(), 1));
    }

    @TestFactory
    Stream<DynamicTest> anOpaServerAnswersAsThePoliciesOwnTestsSay() {
        return cases(new OpaServerPolicies(server.url()));
    }

    private static Stream<DynamicTest> cases(PolicyEngine engine) {
        return Arrays.stream(Policy.values())
                .flatMap(policy -> cases(policy)
                        .map(example -> DynamicTest.dynamicTest(policy + ": " + example.getKey(), () -> {
                            JsonNode question = example.getValue().path("input");

                            JsonNode answer = engine.answer(policy, question);

                            FILES.requireQuestion(policy, question);
                            FILES.requireAnswer(answer);
                            assertEquals(example.getValue().path("answer"), answer);
                        })));
    }

    private static Stream<Map.Entry<String, JsonNode>> cases(Policy policy) {
        String name = "/policy/cases/" + policy.schema() + "/cases.json";
        try (InputStream file = PolicyCasesTest.class.getResourceAsStream(name)) {
            JsonNode cases = new ObjectMapper().readTree(file).path("cases");
            return cases.properties().stream().toList().stream();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
