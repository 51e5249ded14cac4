// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.api;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quadrille.launcher.provider.Answer;
import io.quadrille.launcher.provider.ProviderApp;
import io.quadrille.platformapi.harness.Asking;
import io.quadrille.platformapi.harness.Asking.Wish;
import io.quadrille.platformapi.harness.DemoPlatform;
import io.quadrille.platformapi.harness.OnDemoPlatform;
import io.quadrille.platformapi.harness.Stored;
import io.quadrille.platformapi.harness.Visitor;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Whoever looks, or is refused, stands in the ledger before anything leaves. */
@OnDemoPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerIT {

    private static final String TENANT = "albion-cars";
    private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2024-02-01T00:00:00Z");
    private static final String WINDOW = "&from=" + FIRST + "&until=" + LAST;

    private static final String WAITING =
            "select count(*) from pg_locks where not granted" + " and relation = 'access_event'::regclass";

    private DemoPlatform platform;
    private ProviderApp app;
    private Stored stored;
    private String consent;

    @BeforeAll
    void storeAndConsent(DemoPlatform running) throws SQLException {
        platform = running;
        app = running.app("albion-cars.safe-miles");
        stored = new Stored(running);
        stored.scatter(TENANT, "car-1", FIRST, LAST, 400);
        try (Visitor bruno = running.visitor("bruno")) {
            consent = new Asking(running, app).allowed(bruno.person(), "car-1", Wish.usageSince(FIRST));
        }
    }

    @AfterAll
    void end() {
        app.delete("/consents/" + consent);
    }

    @Test
    void readIsEnteredWithItsConsentPurposeAndRows() throws SQLException {
        // When
        Answer answer = app.get("/readings?consent=" + consent + WINDOW + "&limit=10000");
        // Then
        assertEquals(200, answer.status(), answer.body());
        long rows = answer.json().path("readings").size();
        assertEquals(
                1,
                stored.count(
                        "select count(*) from access_event where tenant = ? and subject = ? and consent = ?"
                                + " and app = 'safe-miles' and purpose = ? and action = 'read' and outcome = 'allowed'"
                                + " and devices = array['car-1'] and row_count = ? and reasons = '{}'",
                        TENANT,
                        platform.subject("bruno"),
                        UUID.fromString(consent),
                        Asking.PURPOSE,
                        rows));
    }

    @Test
    void entryStandsBeforeTheFirstByteLeaves() throws Exception {
        try (Connection database = platform.sql("postgres");
                Statement lock = database.createStatement()) {
            // Given
            database.setAutoCommit(false);
            lock.execute("lock table access_event in access exclusive mode");
            // When
            CompletableFuture<Answer> answer =
                    CompletableFuture.supplyAsync(() -> app.get("/readings?consent=" + consent + WINDOW));
            // Then
            await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(4)).until(() -> !answer.isDone());
            database.commit();
            assertEquals(200, answer.get().status());
        }
    }

    @Test
    void readIsEnteredThoughTheCallerHangsUp() throws Exception {
        long before = entries("allowed");
        hangUpAfterAsking("/readings", "consent=" + consent + WINDOW);
        await().atMost(Duration.ofSeconds(10)).until(() -> entries("allowed") == before + 1);
    }

    @Test
    void refusalIsEnteredThoughTheCallerHangsUp() throws Exception {
        long before = entries("refused");
        hangUpAfterAsking("/readings", "consent=" + consent + "&stream=position");
        await().atMost(Duration.ofSeconds(10)).until(() -> entries("refused") == before + 1);
    }

    @Test
    void entryCannotBeChangedOrRemovedByTheApplicationsUser() throws SQLException {
        for (String act : new String[] {"update access_event set row_count = 0", "delete from access_event"}) {
            try (Connection database = platform.sql("quadrille_app");
                    Statement statement = database.createStatement()) {
                statement.execute("select set_config('app.tenant', '" + TENANT + "', false)");
                SQLException denied = assertThrows(SQLException.class, () -> statement.execute(act));
                assertEquals("42501", denied.getSQLState());
            }
        }
    }

    @Test
    void personSeesWhoLookedAndWhoWasRefused() {
        app.get("/readings?consent=" + consent + WINDOW);
        app.get("/readings?consent=" + consent + "&stream=position");
        try (Visitor bruno = platform.visitor("bruno")) {
            assertFalse(bruno.person().looks("allowed").isEmpty());
            assertFalse(bruno.person().looks("refused").isEmpty());
        }
    }

    private long entries(String outcome) throws SQLException {
        return stored.count(
                "select count(*) from access_event where tenant = ? and subject = ? and outcome = ? and consent = ?",
                TENANT,
                platform.subject("bruno"),
                outcome,
                UUID.fromString(consent));
    }

    private void hangUpAfterAsking(String path, String query) throws IOException, SQLException {
        URI address = platform.address("api");
        String token = app.token();
        String proof = new Calls(platform, app).proof("GET", path, token, Instant.now());
        try (Connection database = platform.sql("postgres");
                Statement lock = database.createStatement()) {
            // so that it is decided, and not yet entered, when the caller hangs up
            database.setAutoCommit(false);
            lock.execute("lock table access_event in access exclusive mode");
            try (Socket socket = new Socket(address.getHost(), address.getPort())) {
                socket.getOutputStream()
                        .write(String.join(
                                        "\r\n",
                                        "GET " + address.getPath() + path + "?" + query + " HTTP/1.1",
                                        "Host: " + address.getAuthority(),
                                        "Authorization: DPoP " + token,
                                        "DPoP: " + proof,
                                        "",
                                        "")
                                .getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
                await().atMost(Duration.ofSeconds(10)).until(() -> stored.count(WAITING) > 0);
            }
            database.commit();
        }
    }
}
