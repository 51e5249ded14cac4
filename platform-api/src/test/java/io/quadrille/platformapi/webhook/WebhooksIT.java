// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.webhook;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quadrille.launcher.provider.Answer;
import io.quadrille.launcher.provider.ProviderApp;
import io.quadrille.launcher.replay.DeviceLink;
import io.quadrille.launcher.replay.Sample;
import io.quadrille.platformapi.harness.Asking;
import io.quadrille.platformapi.harness.Asking.Wish;
import io.quadrille.platformapi.harness.DemoPlatform;
import io.quadrille.platformapi.harness.OnDemoPlatform;
import io.quadrille.platformapi.harness.Stored;
import io.quadrille.platformapi.harness.Visitor;
import io.quadrille.platformapi.webhook.Receiver.Post;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What happens is told once it has happened, signed, and no reading without a consent at that moment. */
@OnDemoPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebhooksIT {

    private static final String TENANT = "voltaire-motors";
    private static final String CAR = "car-2";
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String REFUSED = "select count(*) from access_event where tenant = ? and consent = ?"
            + " and action = 'stream' and outcome = 'refused'";

    private final List<String> opened = new ArrayList<>();

    private DemoPlatform platform;
    private ProviderApp app;
    private Stored stored;
    private Visitor alice;
    private Receiver receiver;

    @BeforeAll
    void begin(DemoPlatform running) {
        platform = running;
        app = running.app("voltaire-motors.voltaire-care");
        stored = new Stored(running);
        alice = running.visitor("alice");
    }

    @BeforeEach
    void listen() {
        receiver = new Receiver();
    }

    @AfterEach
    void endSubscriptions() {
        opened.forEach(id -> app.delete("/subscriptions/" + id));
        opened.clear();
        receiver.close();
    }

    @AfterAll
    void end() {
        alice.close();
    }

    @Test
    void everyChangeOfAConsentIsToldSignedAndInItsOrder() {
        JsonNode subscription =
                subscribe(Map.of("kinds", List.of("consent.changed", "erasure.ordered"), "url", receiver.url()));
        String consent = consent();
        alice.press(TENANT, consent, "pause");
        alice.press(TENANT, consent, "resume");
        alice.person().withdraw(TENANT, consent);
        awaitPosts(5);
        assertEquals(List.of("given", "suspended", "resumed", "withdrawn", ""), receiver.changes());
        assertEquals(
                "io.quadrille.erasure.ordered",
                receiver.posts().getLast().event().path("type").asText());
        Post last = receiver.posts().get(3);
        assertTrue(last.signedWith(subscription.path("secret").asText()));
        assertFalse(last.signedWith("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo="));
        JsonNode event = last.event();
        assertEquals(
                List.of("1.0", "io.quadrille.consent.changed", consent, last.id()),
                List.of(
                        event.path("specversion").asText(),
                        event.path("type").asText(),
                        event.path("subject").asText(),
                        event.path("id").asText()));
        assertEquals(
                List.of("Withdrawn", "false", "4"),
                List.of(
                        event.at("/data/state").asText(),
                        event.at("/data/suspended").asText(),
                        event.at("/data/version").asText()));
    }

    @Test
    void readingsFollowAConsentUntilItIsWithdrawnAndNeverAfter() throws SQLException {
        String consent = consent();
        subscribe(readingsOf(consent));
        send(1);
        awaitPosts(1);
        Post first = receiver.posts().getFirst();
        assertEquals(List.of("speed"), streams(first));
        assertEquals(
                1L,
                stored.count(
                        "select sum(row_count) from access_event where tenant = ? and consent = ? and outcome = 'allowed'",
                        TENANT,
                        UUID.fromString(consent)));
        alice.person().withdraw(TENANT, consent);
        Instant withdrawn = Instant.now();
        send(2);
        await().atMost(PATIENCE).until(() -> stored.count(REFUSED, TENANT, UUID.fromString(consent)) > 0);
        send(3);
        await().atMost(PATIENCE).until(() -> refusedBy(opened.getFirst()).contains("consent-withdrawn"));
        assertTrue(receiver.posts().stream().noneMatch(post -> post.at().isAfter(withdrawn.plusSeconds(1))));
        assertTrue(receiver.posts().stream().allMatch(post -> post.body().contains("\"value\":1")));
        // asked once, not for ever
        assertEquals(1, stored.count(REFUSED, TENANT, UUID.fromString(consent)));
    }

    @Test
    void pausedReadingsGoOnWhenTheConsentDoes() {
        String consent = consent();
        subscribe(readingsOf(consent));
        alice.press(TENANT, consent, "pause");
        send(1);
        await().atMost(PATIENCE).until(() -> refusedBy(opened.getFirst()).contains("consent-suspended"));
        assertEquals(List.of(), receiver.posts());
        alice.press(TENANT, consent, "resume");
        awaitPosts(1);
        assertEquals("[]", refusedBy(opened.getFirst()));
        alice.person().withdraw(TENANT, consent);
    }

    @Test
    void whatFailsIsSentAgainUntilItIsTaken() {
        receiver.answer(503);
        subscribe(Map.of("kinds", List.of("consent.changed"), "url", receiver.url()));
        String consent = consent();
        awaitPosts(2);
        receiver.answer(204);
        await().atMost(PATIENCE).until(() -> receiver.changes().contains("given"));
        assertEquals(1, receiver.posts().stream().map(Post::id).distinct().count());
        alice.person().withdraw(TENANT, consent);
    }

    @Test
    void readingsThatWaitAreRefusedWhenTheConsentEndsMeanwhile() {
        receiver.answer(500);
        String consent = consent();
        String id = subscribe(readingsOf(consent)).path("id").asText();
        send(1);
        awaitPosts(1);
        alice.person().withdraw(TENANT, consent);
        Instant withdrawn = Instant.now();
        receiver.answer(204);
        await().atMost(PATIENCE).until(() -> deadLetters(id).size() == 1);
        assertEquals("consent-withdrawn", deadLetters(id).path(0).path("reason").asText());
        assertTrue(receiver.posts().stream().noneMatch(post -> post.at().isAfter(withdrawn.plusSeconds(1))));
    }

    @Test
    void whatWasGivenUpIsSentAgainOnRequest() throws SQLException {
        receiver.answer(400);
        String id = subscribe(Map.of("kinds", List.of("consent.changed"), "url", receiver.url()))
                .path("id")
                .asText();
        Instant begin = Instant.now();
        String consent = consent();
        awaitPosts(1);
        stored.change(
                "update webhook_message set attempts = 23 where tenant = ? and subscription = ?",
                TENANT,
                UUID.fromString(id));
        await().atMost(PATIENCE).until(() -> deadLetters(id).size() == 1);
        JsonNode dead = deadLetters(id).path(0);
        assertEquals(
                List.of("consent.changed", consent, "status 400"),
                List.of(
                        dead.path("kind").asText(),
                        dead.path("consent").asText(),
                        dead.path("reason").asText()));
        receiver.answer(204);
        Answer replay = app.post("/subscriptions/" + id + "/replay", Map.of("from", begin.toString()));
        assertEquals(1, replay.json().path("messages").asInt(), replay::body);
        await().atMost(PATIENCE).until(() -> receiver.changes().equals(List.of("given")));
        assertEquals(0, deadLetters(id).size());
        alice.person().withdraw(TENANT, consent);
    }

    @Test
    void otherAppsAndTenantsSeeAndHearNothing() {
        String consent = consent();
        String id = subscribe(readingsOf(consent)).path("id").asText();
        for (String other : List.of("voltaire-motors.loyal-drive", "albion-cars.safe-miles")) {
            ProviderApp stranger = platform.app(other);
            String deaf = stranger.post(
                            "/subscriptions", Map.of("kinds", List.of("consent.changed"), "url", receiver.url()))
                    .json()
                    .path("id")
                    .asText();
            assertEquals(404, stranger.get("/subscriptions/" + id).status());
            assertEquals(
                    404, stranger.get("/subscriptions/" + id + "/dead-letters").status());
            assertEquals(404, stranger.delete("/subscriptions/" + id).status());
            assertEquals(
                    404,
                    stranger.post("/subscriptions/" + id + "/secret", Map.of()).status());
            assertEquals(
                    404, stranger.post("/subscriptions", readingsOf(consent)).status());
            assertFalse(stranger.get("/subscriptions").body().contains(id));
            assertEquals(204, stranger.delete("/subscriptions/" + deaf).status());
        }
        assertEquals(200, app.get("/subscriptions/" + id).status());
        alice.person().withdraw(TENANT, consent);
        assertEquals(List.of(), receiver.posts());
    }

    @Test
    void newKeySignsBesideTheFormerOne() {
        JsonNode subscription = subscribe(Map.of("kinds", List.of("consent.changed"), "url", receiver.url()));
        String renewed = app.post("/subscriptions/" + subscription.path("id").asText() + "/secret", Map.of())
                .json()
                .path("secret")
                .asText();
        String consent = consent();
        awaitPosts(1);
        Post post = receiver.posts().getFirst();
        assertTrue(post.signedWith(subscription.path("secret").asText()));
        assertTrue(post.signedWith(renewed));
        assertFalse(app.get("/subscriptions").body().contains("whsec_"));
        alice.person().withdraw(TENANT, consent);
    }

    @Test
    void addressesInsideAreRefused() {
        Answer answer = app.post(
                "/subscriptions", Map.of("kinds", List.of("consent.changed"), "url", "https://127.0.0.1/hooks"));
        assertEquals(400, answer.status());
        assertEquals("url", answer.json().at("/violations/0/field").asText());
    }

    private String consent() {
        Wish wish = Wish.usageSince(Instant.parse("2026-01-01T00:00:00Z"));
        return new Asking(platform, app).allowed(alice.person(), CAR, wish);
    }

    private Map<String, Object> readingsOf(String consent) {
        return Map.of("kinds", List.of("readings"), "url", receiver.url(), "consent", consent);
    }

    private JsonNode subscribe(Map<String, Object> ask) {
        Answer answer = app.post("/subscriptions", ask);
        assertEquals(201, answer.status(), answer::body);
        opened.add(answer.json().path("id").asText());
        return answer.json();
    }

    private void awaitPosts(int count) {
        await().atMost(PATIENCE).until(() -> receiver.posts().size() >= count);
    }

    private String refusedBy(String subscription) {
        return app.get("/subscriptions/" + subscription)
                .json()
                .withArray("refused")
                .toString();
    }

    private JsonNode deadLetters(String subscription) {
        return app.get("/subscriptions/" + subscription + "/dead-letters")
                .json()
                .path("deadLetters");
    }

    private static List<String> streams(Post post) {
        return StreamSupport.stream(post.event().at("/data/readings").spliterator(), false)
                .map(reading -> reading.path("stream").asText())
                .toList();
    }

    private void send(int speed) {
        try (DeviceLink device = platform.device(TENANT, CAR)) {
            Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            device.send(List.of(new Sample(now, Map.of("speed", JsonNodeFactory.instance.numberNode(speed)))));
            assertTrue(device.settled().complete());
        }
    }
}
