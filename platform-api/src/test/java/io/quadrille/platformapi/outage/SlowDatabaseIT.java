// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.outage;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    @CsvSource({"reading, /readings", "consent, /readings", "consent, /consents", "access_event, /latest"})
    void callThatWaitsTooLongForATableIsAProblemAndTheNextOneIsAnswered(String table, String call) throws SQLException {
        try (Connection database = platform.sql("postgres");
                Statement lock = database.createStatement()) {
            database.setAutoCommit(false);
            lock.execute("lock table " + table + " in access exclusive mode");
            Response answer = read(call);
            assertAll(
                    () -> assertEquals(503, answer.statusCode(), answer.asString()),
                    () -> assertEquals("application/problem+json", answer.contentType()),
                    () -> assertEquals("5", answer.header("Retry-After")),
                    () -> assertTrue(answer.time() < LONGEST.toMillis(), "after " + answer.time() + " ms"));
        }
        await().atMost(LONGEST).until(() -> read(call).statusCode() == 200);
    }

    @Test
    void everySessionThatAnswersHasALimit() throws SQLException {
        try (Connection database = platform.sql("postgres");
                Statement statement = database.createStatement()) {
            assertEquals(200, read("/readings").statusCode());
            database.setAutoCommit(false);
            lockAndFindNoWaiterAfterTheLimit(statement);
        }
    }

    private void lockAndFindNoWaiterAfterTheLimit(Statement statement) throws SQLException {
        statement.execute("lock table reading in access exclusive mode");
        assertEquals(503, read("/readings").statusCode());
        try (var waiting = statement.executeQuery("select count(*) from pg_stat_activity"
                + " where usename = 'quadrille_app' and wait_event_type = 'Lock'")) {
            waiting.next();
            assertEquals(0, waiting.getLong(1));
        }
    }

    private Response read(String call) {
        String question = call.equals("/consents") ? "?limit=1000" : "?consent=" + consent;
        return calls.signed("GET", call).get(calls.address(call) + question);
    }
}
