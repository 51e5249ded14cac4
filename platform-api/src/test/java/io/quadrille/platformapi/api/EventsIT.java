// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import io.quadrille.launcher.provider.ProviderApp;
import io.quadrille.platformapi.harness.Asking;
import io.quadrille.platformapi.harness.Asking.Wish;
import io.quadrille.platformapi.harness.DemoPlatform;
import io.quadrille.platformapi.harness.DeviceClient;
import io.quadrille.platformapi.harness.OnDemoPlatform;
import io.quadrille.platformapi.harness.Stored;
import io.quadrille.platformapi.harness.Visitor;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a device reports reaches the app that may know of it, and nobody else. */
@OnDemoPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventsIT {

    private static final String TENANT = "albion-cars";
    private static final String CAR = "car-1";
    private static final Instant FIRST = Instant.parse("2017-03-01T00:00:00Z");
    private static final Duration APART = Duration.ofMinutes(20);
    private static final int COUNT = 9;

    private DemoPlatform platform;
    private ProviderApp app;
    private Calls calls;
    private Stored stored;
    private String consent;

    @BeforeAll
    void reportAndConsent(DemoPlatform running) {
        platform = running;
        app = running.app("albion-cars.safe-miles");
        calls = new Calls(running, app);
        stored = new Stored(running);
        Mqtt5BlockingClient car = DeviceClient.connected(running, TENANT, CAR);
        IntStream.range(0, COUNT)
                .forEach(i -> DeviceClient.publish(
                        car,
                        "events",
                        "{\"type\": \"door-fault\", \"time\": \"" + time(i) + "\", \"data\": {\"door\": " + i + "}}"));
        car.disconnect();
        try (Visitor bruno = running.visitor("bruno")) {
            consent = new Asking(running, app).allowed(bruno.person(), CAR, Wish.usageSince(FIRST.plus(APART)));
        }
    }

    @Test
    void exactlyTheConsentedEventsLeavePageByPage() {
        List<Instant> times = new ArrayList<>();
        List<Integer> doors = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Response page = read(question() + "&limit=3" + cursor);
            assertEquals(200, page.statusCode(), page.asString());
            page.<List<String>>path("events.time").forEach(time -> times.add(Instant.parse(time)));
            doors.addAll(page.path("events.data.door"));
            String next = page.path("next");
            cursor = next == null ? null : "&cursor=" + next;
        }
        assertEquals(IntStream.range(1, COUNT).mapToObj(EventsIT::time).toList(), times);
        assertEquals(IntStream.range(1, COUNT).boxed().toList(), doors);
    }

    @Test
    void aPageIsEnteredWithItsRows() throws SQLException {
        String entries = "select coalesce(sum(row_count), 0) from access_event where tenant = ? and consent = ?"
                + " and action = 'events' and outcome = 'allowed'";
        long before = stored.count(entries, TENANT, UUID.fromString(consent));
        assertEquals(200, read(question() + "&limit=4").statusCode());
        assertEquals(before + 4, stored.count(entries, TENANT, UUID.fromString(consent)));
    }

    @Test
    void ofACoarserConsentOnlyWholePeriodsLeaveAndNoFinerTime() {
        Asking asking = new Asking(platform, app);
        try (Visitor bruno = platform.visitor("bruno")) {
            String coarse = asking.allowed(bruno.person(), CAR, asking.agreement("PT1H"), Wish.usageSince(FIRST));
            String asked = "consent=" + coarse + "&from=" + FIRST + "&until=" + FIRST.plus(Duration.ofMinutes(150));
            assertEquals(
                    List.of(
                            "2017-03-01T00:00:00Z",
                            "2017-03-01T00:00:00Z",
                            "2017-03-01T00:00:00Z",
                            "2017-03-01T01:00:00Z",
                            "2017-03-01T01:00:00Z",
                            "2017-03-01T01:00:00Z"),
                    read(asked).path("events.time"));
        }
    }

    @Test
    void whatIsNotCoveredIsRefused() throws SQLException {
        Response unknown = read(question() + "&type=exploded");
        assertEquals(403, unknown.statusCode());
        assertEquals("category-not-covered", unknown.path("reasons[0].code"));
        assertTrue(stored.count(
                        "select count(*) from access_event where tenant = ? and consent = ? and action = 'events'"
                                + " and outcome = 'refused'",
                        TENANT,
                        UUID.fromString(consent))
                > 0);
    }

    @Test
    void withoutTheScopeItIsForbiddenAndAnotherTenantFindsNothing() {
        assertEquals(
                403,
                calls.scoped("readings:read", "GET", "/events")
                        .get(calls.address("/events?" + question()))
                        .statusCode());
        Calls stranger = new Calls(platform, platform.app("voltaire-motors.loyal-drive"));
        assertEquals(
                404,
                stranger.signed("GET", "/events")
                        .get(calls.address("/events?" + question()))
                        .statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"type=a%20b", "device=car-1", "from=yesterday", "limit=0", "limit=10001", "cursor=x"})
    void whatDoesNotFitIsInvalid(String parameter) {
        Response answer = read(question() + "&" + parameter);
        assertEquals(400, answer.statusCode());
        assertEquals("application/problem+json", answer.contentType());
    }

    @Test
    void anEventIsToldInWords() {
        Map<String, Object> event = read(question() + "&limit=1").path("events[0]");
        assertEquals("door-fault", event.get("type"));
        assertEquals(Map.of("en", "Door fault", "fr", "Défaut de porte"), event.get("title"));
    }

    private String question() {
        return "consent=" + consent + "&until=" + FIRST.plus(Duration.ofDays(1));
    }

    private static Instant time(int number) {
        return FIRST.plus(APART.multipliedBy(number));
    }

    private Response read(String query) {
        return calls.signed("GET", "/events").get(calls.address("/events?" + query));
    }
}
