// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.outage;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5PublishResult;
import io.quadrille.launcher.provider.ProviderApp;
import io.quadrille.platformapi.api.Calls;
import io.quadrille.platformapi.harness.Asking;
import io.quadrille.platformapi.harness.Asking.Wish;
import io.quadrille.platformapi.harness.CookieBrowser;
import io.quadrille.platformapi.harness.DemoPlatform;
import io.quadrille.platformapi.harness.DetachedPlatform;
import io.quadrille.platformapi.harness.DeviceClient;
import io.quadrille.platformapi.harness.Visitor;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The database's process is killed, and started again later. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseAwayIT {

    private static final String TENANT = "voltaire-motors";
    private static final Instant SINCE = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration RECOVERY = Duration.ofSeconds(60);
    private static final Set<String> UNDECIDED =
            Set.of("https://quadrille.io/problems/unavailable", "https://quadrille.io/problems/cannot-decide");

    private DetachedPlatform detached;
    private DemoPlatform platform;
    private Calls calls;
    private CookieBrowser alice;
    private String consent;

    @BeforeAll
    void startWithAConsentAndAReading(@TempDir Path folder) throws Exception {
        detached = DetachedPlatform.start(folder);
        platform = detached.platform();
        ProviderApp app = platform.app("voltaire-motors.loyal-drive");
        calls = new Calls(platform, app);
        try (Visitor visitor = platform.visitor("alice")) {
            consent = new Asking(platform, app).allowed(visitor.person(), "car-1", Wish.usageSince(SINCE));
        }
        alice = platform.browser("alice");
    }

    @AfterAll
    void stop() {
        alice.close();
        detached.close();
    }

    @BeforeEach
    void everythingWorks() {
        await().atMost(RECOVERY).until(() -> read("/readings").statusCode() == 200);
        await().atMost(RECOVERY).until(() -> page("").statusCode() == 200);
    }

    Stream<String> calls() {
        return Stream.of("/readings", "/latest", "/devices", "/consents", "/consents/" + consent);
    }

    @Test
    void everyCallIsAProblemThatSaysWhenToTryAgainUntilTheDatabaseIsBack() {
        detached.takeAway();
        try {
            Map<String, CompletableFuture<Response>> answers =
                    calls().collect(Collectors.toMap(call -> call, call -> supplyAsync(() -> read(call))));
            assertAll(answers.entrySet().stream()
                    .map(answer -> () -> assertUnavailable(answer.getValue().join(), answer.getKey())));
            assertUnavailable(lodge(), "POST /agreements");
            assertUnavailable(
                    calls.signed("DELETE", "/consents/" + consent).delete(calls.address("/consents/" + consent)),
                    "DELETE");
        } finally {
            detached.giveBack();
        }
        calls().forEach(call -> await().atMost(RECOVERY)
                .untilAsserted(() -> assertEquals(200, read(call).statusCode(), call)));
        assertEquals("Given", read("/consents/" + consent).path("state"));
    }

    @Test
    void everyPageTellsAPersonToTryAgainAndHerSessionOutlivesIt() throws Exception {
        List<String> pages = List.of("", "/consents", "/who-looked", "/my-data", "/devices/voltaire-motors/car-1");
        detached.takeAway();
        try {
            for (String page : pages) {
                HttpResponse<String> answer = page(page);
                assertEquals(503, answer.statusCode(), page);
                assertTrue(answer.headers().firstValueAsLong("Retry-After").orElse(0) > 0, page);
                assertTrue(answer.body().contains("<code>503</code>"), answer.body());
                assertFalse(answer.body().contains("Exception"), answer.body());
            }
        } finally {
            detached.giveBack();
        }
        for (String page : pages) {
            await().atMost(RECOVERY)
                    .untilAsserted(() -> assertEquals(200, page(page).statusCode(), page));
        }
    }

    @Test
    void readingIsAcknowledgedOnlyWhenItIsStoredAndADuplicateIsStoredOnce() throws Exception {
        Instant time = Instant.parse("2026-02-03T04:05:06Z");
        String reading = "{\"time\": \"" + time + "\", \"values\": {\"speed\": 12.5}}";
        String stored = "select count(*) from reading where tenant = '" + TENANT + "' and device = 'car-1' and time = '"
                + time + "'";
        Mqtt5BlockingClient car = DeviceClient.connected(platform, TENANT, "car-1");
        detached.takeAway();
        CompletableFuture<Mqtt5PublishResult> acknowledgement;
        try {
            acknowledgement = DeviceClient.send(car, "readings", reading);
            assertThrows(TimeoutException.class, () -> acknowledgement.get(3, TimeUnit.SECONDS));
        } finally {
            detached.giveBack();
        }
        acknowledgement.get(60, TimeUnit.SECONDS);
        assertEquals(1, detached.count(stored));
        DeviceClient.publish(car, "readings", reading);
        assertEquals(1, detached.count(stored));
        car.disconnect();
    }

    @Test
    void readinessFollowsTheDatabase() {
        String ready = platform.address("management") + "/q/health/ready";
        assertEquals(200, RestAssured.get(ready).statusCode());
        detached.takeAway();
        try {
            await().atMost(SOON).until(() -> RestAssured.get(ready).statusCode() == 503);
            assertEquals(
                    200,
                    RestAssured.get(platform.address("management") + "/q/health/live")
                            .statusCode());
        } finally {
            detached.giveBack();
        }
        await().atMost(RECOVERY).until(() -> RestAssured.get(ready).statusCode() == 200);
    }

    private Response read(String call) {
        String question = call.equals("/readings") ? "?consent=" + consent : "";
        return calls.signed("GET", call).get(calls.address(call) + question);
    }

    private Response lodge() {
        return calls.signed("POST", "/agreements")
                .contentType("application/json")
                .body(Asking.terms("PT0S"))
                .post(calls.address("/agreements"));
    }

    private HttpResponse<String> page(String path) throws IOException, InterruptedException {
        return alice.open(URI.create(platform.address("portal") + path));
    }

    private static void assertUnavailable(Response answer, String call) {
        assertAll(
                call,
                () -> assertEquals(503, answer.statusCode(), answer.asString()),
                () -> assertEquals("application/problem+json", answer.contentType()),
                () -> assertTrue(UNDECIDED.contains(answer.<String>path("type")), answer.asString()),
                () -> assertEquals("5", answer.header("Retry-After")),
                () -> assertFalse(
                        answer.asString().contains("io.") || answer.asString().contains("Exception")),
                () -> assertTrue(answer.time() < SOON.toMillis(), "answered after " + answer.time() + " ms"));
    }
}
