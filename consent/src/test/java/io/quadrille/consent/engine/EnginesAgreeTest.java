// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.bisnode.opa.client.OpaClientException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quadrille.consent.engine.PolicyEngine.Policy;
import io.quadrille.consent.engine.PolicyEngine.UndecidedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One policy, three evaluators: a question has one answer. {@code -Dquadrille.seed=…} asks the same questions again. */
class EnginesAgreeTest {

    private static final Logger LOG = Logger.getLogger(EnginesAgreeTest.class);
    private static final long SEED = Long.getLong("quadrille.seed", System.nanoTime());
    private static final Map<Policy, Integer> NUMBERS = Map.of(
            Policy.READ, 5_000,
            Policy.STREAM, 1_200,
            Policy.COMMAND, 1_200,
            Policy.AGGREGATE, 1_200,
            Policy.EXPORT, 800,
            Policy.TRANSFER, 800);
    private static final int PLANTED = 4_000;
    private static final int WIDTH = 2;

    private static final Map<Policy, List<JsonNode>> QUESTIONS = new EnumMap<>(Policy.class);
    private static final Map<Policy, List<Optional<JsonNode>>> COMPILED = new EnumMap<>(Policy.class);

    @BeforeAll
    static void askWebAssembly() throws InterruptedException {
        WasmPolicies wasm = new WasmPolicies(new PolicyFiles().compiled(), WIDTH);
        for (Policy policy : Policy.values()) {
            GeneratedQuestions generated = new GeneratedQuestions(SEED);
            List<JsonNode> questions = Stream.generate(() -> generated.next(policy))
                    .limit(NUMBERS.get(policy))
                    .toList();
            QUESTIONS.put(policy, questions);
            COMPILED.put(policy, answers(wasm, policy));
            LOG.infof("%s: %d questions from seed %d: %s", policy, questions.size(), SEED, kinds(policy));
        }
    }

    @Test
    void tenThousandGeneratedQuestionsHaveOneAnswerOnAllThreeEngines() throws IOException, InterruptedException {
        Path policies = OpaServer.shippedPolicies();
        try (OpaServer server = OpaServer.start(policies)) {
            OpaServerPolicies client = new OpaServerPolicies(server.url());
            for (Policy policy : Policy.values()) {
                List<JsonNode> questions = QUESTIONS.get(policy);
                List<Optional<JsonNode>> evaluated = new OpaEvaluation(policies).answers(policy, questions);

                assertEquals(List.of(), differences(questions, evaluated, COMPILED.get(policy)), "WebAssembly");
                assertEquals(List.of(), differences(questions, evaluated, answers(client, policy)), "server");
            }
        }
    }

    @Test
    void generatedQuestionsBringOutEveryReasonAndEveryKindOfAnswer() throws IOException {
        Set<String> reasons = new TreeSet<>();
        for (Policy policy : Policy.values()) {
            COMPILED.get(policy)
                    .forEach(answer -> answer.ifPresent(
                            found -> found.path("reasons").forEach(reason -> reasons.add(reason.textValue()))));
            Kinds kinds = kinds(policy);
            int rarest = Math.min(kinds.allowed, Math.min(kinds.refused, kinds.unanswered));
            assertTrue(rarest > NUMBERS.get(policy) / 40, kinds.toString());
        }
        try (InputStream sentences = EnginesAgreeTest.class.getResourceAsStream("/policy/reasons.json")) {
            Set<String> known = new TreeSet<>();
            new ObjectMapper().readTree(sentences).fieldNames().forEachRemaining(known::add);
            assertEquals(known, reasons);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lib/consent/consent.rego | now >= consent.validity.until | now > consent.validity.until",
                "lib/consent/consent.rego | now < consent.validity.from | now <= consent.validity.from",
                "lib/span/span.rego | from < until | from <= until",
                "lib/coverage/coverage.rego | holding.subject == grant.subject | is_string(holding.subject)",
                "lib/weighing/weighing.rego | candidate.id in used | is_string(candidate.id)",
                "lib/mask/mask.rego | stream.kind in _fits[mask.type] | not stream.kind in _fits[mask.type]"
            })
    void aPlantedDifferenceIsFound(String file, String what, String instead) throws IOException, InterruptedException {
        Path policies = OpaServer.shippedPolicies();
        Path planted = policies.resolve("quadrille").resolve(file);
        String before = Files.readString(planted);
        assertTrue(before.contains(what), what);
        Files.writeString(planted, before.replace(what, instead));

        List<JsonNode> some = QUESTIONS.get(Policy.READ).subList(0, PLANTED);
        List<Optional<JsonNode>> evaluated = new OpaEvaluation(policies).answers(Policy.READ, some);

        assertNotEquals(
                List.of(),
                differences(some, evaluated, COMPILED.get(Policy.READ).subList(0, PLANTED)));
    }

    private static List<Optional<JsonNode>> answers(PolicyEngine engine, Policy policy) throws InterruptedException {
        try (ExecutorService threads = Executors.newFixedThreadPool(WIDTH)) {
            List<Callable<Optional<JsonNode>>> tasks = QUESTIONS.get(policy).stream()
                    .<Callable<Optional<JsonNode>>>map(question -> () -> answer(engine, policy, question))
                    .toList();
            return threads.invokeAll(tasks).stream().map(Future::resultNow).toList();
        }
    }

    private static Optional<JsonNode> answer(PolicyEngine engine, Policy policy, JsonNode question)
            throws IOException, InterruptedException {
        try {
            return Optional.of(engine.answer(policy, question));
        } catch (UndecidedException unanswered) {
            return Optional.empty();
        } catch (OpaClientException failed) {
            if (failed.getMessage().startsWith("Result is empty")) {
                return Optional.empty();
            }
            // a connection that breaks on a busy machine is no difference of opinion
            return answer(engine, policy, question);
        }
    }

    private static List<String> differences(
            List<JsonNode> questions, List<Optional<JsonNode>> some, List<Optional<JsonNode>> others) {
        assertEquals(questions.size(), some.size());
        return IntStream.range(0, questions.size())
                .filter(i -> !some.get(i).equals(others.get(i)))
                .mapToObj(
                        i -> "seed %d, %d: %s\n%s\n%s".formatted(SEED, i, questions.get(i), some.get(i), others.get(i)))
                .limit(3)
                .toList();
    }

    private static Kinds kinds(Policy policy) {
        List<Optional<JsonNode>> answers = COMPILED.get(policy);
        int unanswered = (int) answers.stream().filter(Optional::isEmpty).count();
        int allowed = (int) answers.stream()
                .flatMap(Optional::stream)
                .filter(answer -> answer.path("allow").booleanValue())
                .count();
        return new Kinds(allowed, answers.size() - allowed - unanswered, unanswered);
    }

    private record Kinds(int allowed, int refused, int unanswered) {}
}
