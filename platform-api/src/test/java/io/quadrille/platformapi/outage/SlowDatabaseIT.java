// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.outage;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quadrille.launcher.provider.ProviderApp;
import io.quadrille.platformapi.api.Calls;
import io.quadrille.platformapi.harness.Asking;
import io.quadrille.platformapi.harness.Asking.Wish;
import io.quadrille.platformapi.harness.DemoPlatform;
import io.quadrille.platformapi.harness.OnDemoPlatform;
import io.quadrille.platformapi.harness.Visitor;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A statement that takes too long is given up by the database itself. */
@OnDemoPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlowDatabaseIT {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private DemoPlatform platform;
    private Calls calls;
    private String consent;

    @BeforeAll
    void consent(DemoPlatform running) {
        platform = running;
        ProviderApp app = running.app("albion-cars.safe-miles");
        calls = new Calls(running, app);
        try (Visitor bruno = running.visitor("bruno")) {
            consent = new Asking(running, app)
                    .allowed(bruno.person(), "car-1", Wish.usageSince(Instant.parse("2024-01-01T00:00:00Z")));
        }
    }

    @ParameterizedTest
    @MethodSource
    void callsThatWaitTooLongForATableAreProblemsAndTheNextOnesAreAnswered(List<String> tables, List<String> asked)
            throws SQLException {
        try (Connection database = platform.sql("postgres");
                Statement lock = database.createStatement()) {
            database.setAutoCommit(false);
            lock.execute("lock table " + String.join(", ", tables) + " in access exclusive mode");
            List<CompletableFuture<Response>> answers = asked.stream()
                    .map(call -> CompletableFuture.supplyAsync(() -> read(call)))
                    .toList();
            assertAll(answers.stream().map(answer -> () -> assertGivenUp(answer.join())));
            await().atMost(LONGEST).until(() -> nobodyWaitsFor(tables.getFirst(), lock));
        }
        asked.forEach(call -> await().atMost(LONGEST).until(() -> read(call).statusCode() == 200));
    }

    static Stream<Arguments> callsThatWaitTooLongForATableAreProblemsAndTheNextOnesAreAnswered() {
        return Stream.of(
                arguments(List.of("reading", "access_event"), List.of("/readings", "/latest")),
                arguments(List.of("consent"), List.of("/readings", "/consents")));
    }

    private static void assertGivenUp(Response answer) {
        assertAll(
                () -> assertEquals(503, answer.statusCode(), answer.asString()),
                () -> assertEquals("application/problem+json", answer.contentType()),
                () -> assertEquals("5", answer.header("Retry-After")),
                () -> assertTrue(answer.time() < LONGEST.toMillis(), "after " + answer.time() + " ms"));
    }

    private static boolean nobodyWaitsFor(String table, Statement database) throws SQLException {
        try (var waiting = database.executeQuery(
                "select count(*) from pg_locks" + " where not granted and relation = '" + table + "'::regclass")) {
            waiting.next();
            return waiting.getLong(1) == 0;
        }
    }

    private Response read(String call) {
        String question = call.equals("/consents") ? "?limit=1000" : "?consent=" + consent;
        return calls.signed("GET", call).get(calls.address(call) + question);
    }
}
