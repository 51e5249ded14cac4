// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import io.quadrille.consent.engine.PolicyEngine.Policy;
import io.quadrille.consent.engine.PolicyEngine.UndecidedException;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Policy that is broken, slow, silent or talks nonsense: none of it may pass for an answer. */
class TimedPoliciesTest {

    private static final String REFUSAL =
            "{\"allow\": false, \"reasons\": [\"no-consent\"], \"consents\": [], \"filters\": [],"
                    + " \"masks\": [], \"obligations\": []}";

    private final PolicyFiles files = new PolicyFiles();

    @Test
    void shippedPolicyAnswersAWellFormedQuestion() {
        JsonNode answer = answer(new WasmPolicies(files.compiled(), 2), Example.nothingConsented());

        assertEquals("no-consent", answer.path("reasons").path(0).textValue());
    }

    @Test
    void answerComesBackOnTheCallersContextSoThatTheTransactionGoesOnThere() {
        Vertx vertx = Vertx.vertx();
        TimedPolicies policies = new TimedPolicies(new WasmPolicies(files.compiled(), 1), files);
        Context caller = vertx.getOrCreateContext();
        CompletableFuture<Context> seen = new CompletableFuture<>();

        caller.runOnContext(nothing -> policies.answer(Policy.READ, Example.nothingConsented())
                .subscribe()
                .with(answer -> seen.complete(Vertx.currentContext()), seen::completeExceptionally));

        assertSame(caller, seen.orTimeout(20, TimeUnit.SECONDS).join());
        policies.stop();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"yes\"",
                "true",
                "{\"allow\": true}",
                "{\"allow\": \"true\", \"reasons\": [], \"consents\": [], \"filters\": [], \"masks\": [], \"obligations\": []}",
                "{\"allow\": true, \"reasons\": [], \"consents\": [], \"filters\": [{\"device\": \"car-1\"}], \"masks\": [],"
                        + " \"obligations\": []}",
                "{\"allow\": false, \"reasons\": [1], \"consents\": [], \"filters\": [], \"masks\": [], \"obligations\": []}"
            })
    void answerOfAnotherShapeIsNoAnswer(String nonsense) throws IOException, InterruptedException {
        byte[] module = OpaServer.compiled("package quadrille.read\n\ndecision := " + nonsense);

        assertInstanceOf(UndecidedException.class, failure(new WasmPolicies(module, 1), Example.nothingConsented()));
    }

    @Test
    void policyThatIsSilentGivesNoAnswer() throws IOException, InterruptedException {
        byte[] module = OpaServer.compiled("package quadrille.read\n\ndecision := {} if input.app == \"nobody\"");

        assertInstanceOf(UndecidedException.class, failure(new WasmPolicies(module, 1), Example.nothingConsented()));
    }

    @Test
    void somethingThatIsNoPolicyAtAllGivesNoAnswer() {
        byte[] garbage = "not WebAssembly".getBytes(StandardCharsets.UTF_8);

        assertTrue(failure(new WasmPolicies(garbage, 1), Example.nothingConsented()) instanceof RuntimeException);
    }

    @Test
    void slowPolicyIsStoppedAndTheNextQuestionIsAnswered() throws IOException, InterruptedException {
        byte[] module = OpaServer.compiled("""
                package quadrille.read

                numbers_to_waste := numbers.range(1, 4000)

                decision := %s if input.app == "quick"

                decision := {"wasted": total} if {
                	input.app == "slow"
                	total := count([1 | some i in numbers_to_waste; some j in numbers_to_waste; i * j == 7])
                }
                """.formatted(REFUSAL));
        PolicyEngine engine = new WasmPolicies(module, 1);
        TimedPolicies policies = new TimedPolicies(engine, files);
        ObjectNode slow = Example.nothingConsented().put("app", "slow");
        ObjectNode quick = Example.nothingConsented().put("app", "quick");
        JsonNode before = policies.answer(Policy.READ, quick).await().atMost(Duration.ofSeconds(20));

        long start = System.nanoTime();
        assertThrows(
                TimeoutException.class,
                () -> policies.answer(Policy.READ, slow).await().atMost(Duration.ofSeconds(20)));
        long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();

        assertTrue(millis < 2000, millis + " ms");
        // its successor has to be compiled first, which takes a loaded machine a while
        JsonNode after = policies.answer(Policy.READ, quick)
                .onFailure(TimeoutException.class)
                .retry()
                .indefinitely()
                .await()
                .atMost(Duration.ofSeconds(60));
        assertEquals(before, after);
        policies.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"now", "app", "candidates", "facts", "window", "devices", "purpose"})
    void questionWithoutARequiredFieldIsNotEvenAsked(String field) {
        ObjectNode question = Example.nothingConsented();
        question.remove(field);

        assertEquals(
                "the question does not have its shape",
                failure(new WasmPolicies(files.compiled(), 1), question).getMessage());
    }

    @Test
    void questionWithAFieldOfAnotherTypeIsNotEvenAsked() {
        assertEquals(
                "the question does not have its shape",
                failure(
                                new WasmPolicies(files.compiled(), 1),
                                Example.nothingConsented().put("now", "2026-11-21T00:00:00Z"))
                        .getMessage());
    }

    @Test
    void serverThatIsNotThereGivesNoAnswer() throws IOException {
        URI nobody;
        try (ServerSocket taken = new ServerSocket(0)) {
            nobody = URI.create("http://127.0.0.1:" + taken.getLocalPort());
        }

        assertTrue(failure(new OpaServerPolicies(nobody), Example.nothingConsented()) instanceof RuntimeException);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"200 {}", "200 {\"result\": {\"allow\": true}}", "200 nonsense", "200 ", "500 {}", "404 {}"})
    void serverThatTalksNonsenseGivesNoAnswer(String reply) throws IOException {
        int status = Integer.parseInt(reply.substring(0, 3));
        byte[] body = reply.substring(4).getBytes(StandardCharsets.UTF_8);
        HttpServer server = server();
        server.createContext("/", exchange -> {
            try (InputStream question = exchange.getRequestBody()) {
                question.readAllBytes();
            }
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });

        Throwable failure = failure(new OpaServerPolicies(url(server)), Example.nothingConsented());

        assertTrue(failure instanceof RuntimeException || failure instanceof UndecidedException, failure.toString());
        server.stop(0);
    }

    @Test
    void serverThatDoesNotAnswerInTimeGivesNoAnswer() throws IOException {
        CountDownLatch answered = new CountDownLatch(1);
        HttpServer server = server();
        server.createContext("/", exchange -> {
            try {
                answered.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });

        assertInstanceOf(
                TimeoutException.class, failure(new OpaServerPolicies(url(server)), Example.nothingConsented()));

        answered.countDown();
        server.stop(0);
    }

    private JsonNode answer(PolicyEngine engine, JsonNode question) {
        TimedPolicies policies = new TimedPolicies(engine, files);
        try {
            return policies.answer(Policy.READ, question).await().atMost(Duration.ofSeconds(20));
        } finally {
            policies.stop();
        }
    }

    private Throwable failure(PolicyEngine engine, JsonNode question) {
        RuntimeException failure = assertThrows(RuntimeException.class, () -> answer(engine, question));
        return failure instanceof CompletionException ? failure.getCause() : failure;
    }

    private static HttpServer server() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        return server;
    }

    private static URI url(HttpServer server) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }
}
