// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.stream;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quadrille.launcher.provider.ProviderApp;
import io.quadrille.launcher.replay.DeviceLink;
import io.quadrille.launcher.replay.Sample;
import io.quadrille.platformapi.api.Calls;
import io.quadrille.platformapi.harness.Asking;
import io.quadrille.platformapi.harness.Asking.Wish;
import io.quadrille.platformapi.harness.DemoPlatform;
import io.quadrille.platformapi.harness.OnDemoPlatform;
import io.quadrille.platformapi.harness.Stored;
import io.quadrille.platformapi.harness.Stored.Row;
import io.quadrille.platformapi.harness.Visitor;
import io.quadrille.platformapi.stream.EventStream.Event;
import io.restassured.response.Response;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What comes leaves at once, exactly what was consented to, until the consent ends. */
@OnDemoPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StreamIT {

    private static final String TENANT = "voltaire-motors";
    private static final String CAR = "car-2";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> CONSENTED = Set.of("speed", "odometer", "acceleration");
    private static final String ENTERED = "select coalesce(sum(row_count), 0) from access_event where tenant = ?"
            + " and consent = ? and action = 'stream' and outcome = 'allowed'";
    private static final String ENTRIES =
            "select count(*) from access_event where tenant = ? and consent = ? and action = 'stream'";
    private static final Comparator<Row> ORDER = Comparator.comparing(Row::time).thenComparing(Row::stream);

    private DemoPlatform platform;
    private ProviderApp app;
    private Stored stored;
    private Visitor alice;
    private String consent;
    private Instant lastSent = Instant.EPOCH;

    @BeforeAll
    void begin(DemoPlatform running) {
        platform = running;
        app = running.app("voltaire-motors.voltaire-care");
        stored = new Stored(running);
        alice = running.visitor("alice");
    }

    @BeforeEach
    void consent() {
        consent = consentTo("PERIODIC");
    }

    @AfterAll
    void end() {
        alice.close();
    }

    @Test
    void streamHoldsExactlyWhatIsMeasuredWhileItIsOpen() throws Exception {
        Instant begin = now();
        try (EventStream stream = open()) {
            assertTrue(stream.contentType().startsWith("text/event-stream"), stream.contentType());
            for (int i = 0; i < 3; i++) {
                send(40);
            }
            List<Row> expected = expected(begin);
            assertEquals(3 * 40 * CONSENTED.size(), expected.size());
            assertEquals(expected, received(stream, expected.size()));
            assertEquals(Optional.empty(), stream.within(Duration.ofSeconds(2)));
        }
    }

    @Test
    void lastEventIdGoesOnBehindTheLastBatchAndLosesAndRepeatsNothing() throws Exception {
        Instant begin = now();
        List<Row> rows = new ArrayList<>();
        Event last;
        try (EventStream stream = open()) {
            stream.next();
            send(20);
            last = stream.next();
            rows.addAll(rows(last));
        }
        send(30);
        try (EventStream stream = EventStream.resume(platform, app, "consent=" + consent, last.id())) {
            int left = expected(begin).size() - rows.size();
            rows.addAll(received(stream, left));
        }
        rows.sort(ORDER);
        assertEquals(expected(begin), rows);
    }

    @Test
    void withdrawalEndsTheStreamWithItsReasonWithinASecond() throws Exception {
        try (EventStream stream = open()) {
            stream.next();
            alice.person().withdraw(TENANT, consent);
            Instant withdrawn = Instant.now();
            Event end = stream.next();
            assertEquals("end", end.name());
            assertEquals("consent-withdrawn", end.json().at("/reasons/0/code").asText());
            assertTrue(
                    Duration.between(withdrawn, end.at()).compareTo(Duration.ofSeconds(1)) <= 0,
                    "ended " + Duration.between(withdrawn, end.at()) + " after the page");
            send(5);
            assertEquals("", stream.next().name());
        }
        assertEquals(
                1,
                stored.count(
                        ENTRIES + " and outcome = 'refused' and reasons = array['consent-withdrawn']",
                        TENANT,
                        UUID.fromString(consent)));
    }

    @Test
    void pauseAndGivingUpEndTheStreamToo() throws Exception {
        try (EventStream stream = open()) {
            stream.next();
            alice.press(TENANT, consent, "pause");
            assertEquals(
                    "consent-suspended",
                    stream.next().json().at("/reasons/0/code").asText());
        }
        alice.press(TENANT, consent, "resume");
        try (EventStream stream = open()) {
            stream.next();
            app.delete("/consents/" + consent);
            assertEquals(
                    "consent-revoked",
                    stream.next().json().at("/reasons/0/code").asText());
        }
    }

    @Test
    void consentForOneReadOpensNoStreamAndIsNotUsedUpByTheAttempt() {
        consent = consentTo("ONETIME");
        Calls calls = new Calls(platform, app);
        Response refused = stream(calls, "consent=" + consent, "");
        assertEquals(403, refused.statusCode());
        assertEquals("one-time-only", refused.path("reasons[0].code"));
        assertEquals(200, app.get("/latest?consent=" + consent).status());
    }

    @Test
    void everyBatchIsEnteredBeforeItIsSentAndSilenceIsNot() throws Exception {
        try (EventStream stream = open()) {
            stream.next();
            long opened = stored.count(ENTRIES, TENANT, UUID.fromString(consent));
            assertEquals(1, opened);
            assertEquals(Optional.empty(), stream.within(Duration.ofSeconds(3)));
            assertEquals(opened, stored.count(ENTRIES, TENANT, UUID.fromString(consent)));
            try (Connection database = platform.sql("postgres");
                    Statement lock = database.createStatement()) {
                database.setAutoCommit(false);
                lock.execute("lock table access_event in access exclusive mode");
                send(10);
                assertEquals(Optional.empty(), stream.within(Duration.ofSeconds(2)));
            }
            int rows = received(stream, 10 * CONSENTED.size()).size();
            assertEquals(rows, stored.count(ENTERED, TENANT, UUID.fromString(consent)));
        }
    }

    @Test
    void whatMayNotBeOpenedIsRefusedWithItsReasonAndEntered() throws SQLException {
        Calls calls = new Calls(platform, app);
        Response answer = stream(calls, "consent=" + consent + "&stream=position", "");
        assertEquals(403, answer.statusCode());
        assertEquals("application/problem+json", answer.contentType());
        assertEquals("category-not-covered", answer.path("reasons[0].code"));
        assertEquals(1, stored.count(ENTRIES + " and outcome = 'refused'", TENANT, UUID.fromString(consent)));
    }

    @Test
    void anotherTenantsAppIsToldThatThereIsNoSuchThing() {
        Calls stranger = new Calls(platform, platform.app("albion-cars.safe-miles"));
        assertEquals(404, stream(stranger, "consent=" + consent, "").statusCode());
    }

    @Test
    void identifierOfAnotherQuestionOrAppIsRefused() throws Exception {
        String id;
        try (EventStream stream = open()) {
            id = stream.next().id();
        }
        Calls calls = new Calls(platform, app);
        Calls other = new Calls(platform, platform.app("voltaire-motors.loyal-drive"));
        assertEquals(
                400, stream(calls, "consent=" + consent + "&stream=speed", id).statusCode());
        assertEquals(400, stream(calls, "consent=" + consent, id.substring(1)).statusCode());
        assertEquals(400, stream(calls, "consent=" + consent, "x").statusCode());
        assertEquals(400, stream(other, "consent=" + consent, id).statusCode());
    }

    @Test
    void oneStreamAskedForIsTheOnlyOneThatLeaves() throws Exception {
        try (EventStream stream = EventStream.open(platform, app, "consent=" + consent + "&stream=odometer")) {
            send(15);
            List<Row> rows = received(stream, 15);
            assertTrue(rows.stream().allMatch(row -> row.stream().equals("odometer")));
            assertFalse(stream.within(Duration.ofSeconds(1)).isPresent());
        }
    }

    @Test
    void streamThatNobodyReadsAnyMoreAsksNoMore() throws Exception {
        EventStream stream = open();
        stream.next();
        stream.close();
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            long before = stored.count(ENTRIES, TENANT, UUID.fromString(consent));
            send(1);
            return stream.within(Duration.ofSeconds(2)).isEmpty()
                    && before == stored.count(ENTRIES, TENANT, UUID.fromString(consent));
        });
    }

    private String consentTo(String mode) {
        Wish wish = new Wish(Set.of(Asking.USAGE, Asking.ACCELERATION), Instant.parse("2026-01-01T00:00:00Z"), mode);
        return new Asking(platform, app).allowed(alice.person(), CAR, wish);
    }

    private EventStream open() throws IOException, InterruptedException {
        return EventStream.open(platform, app, "consent=" + consent);
    }

    private static Response stream(Calls calls, String query, String lastEventId) {
        return calls.signed("GET", "/stream")
                .accept("text/event-stream")
                .header("Last-Event-ID", lastEventId)
                .get(calls.address("/stream") + "?" + query);
    }

    /** Samples of four streams, one of which was not consented to; told when all are acknowledged. */
    private void send(int count) {
        List<Sample> samples = new ArrayList<>();
        Instant first = now().isAfter(lastSent) ? now() : lastSent.plusMillis(1);
        lastSent = first.plusMillis(count);
        for (int i = 0; i < count; i++) {
            Map<String, JsonNode> values = new TreeMap<>();
            values.put("acceleration", JSON.arrayNode().add(i).add(0.5).add(9.81));
            values.put("speed", JSON.numberNode(i));
            values.put("odometer", JSON.numberNode(1_000.5 + i));
            values.put("position", JSON.arrayNode().add(48.85).add(2.35));
            samples.add(new Sample(first.plusMillis(i), values));
        }
        try (DeviceLink device = platform.device(TENANT, CAR)) {
            device.send(samples);
            assertTrue(device.settled().complete());
        }
    }

    private List<Row> expected(Instant begin) throws SQLException {
        return stored.readings(TENANT, CAR).stream()
                .filter(row -> CONSENTED.contains(row.stream()) && !row.time().isBefore(begin))
                .sorted(ORDER)
                .toList();
    }

    private static List<Row> received(EventStream stream, int count) throws InterruptedException {
        List<Row> rows = new ArrayList<>();
        while (rows.size() < count) {
            Event event = stream.next();
            assertEquals("readings", event.name(), event.data());
            rows.addAll(rows(event));
        }
        rows.sort(ORDER);
        return rows;
    }

    private static List<Row> rows(Event event) {
        return StreamSupport.stream(event.json().path("readings").spliterator(), false)
                .map(reading -> new Row(
                        CAR,
                        reading.path("stream").asText(),
                        Instant.parse(reading.path("time").asText()),
                        value(reading.path("value"))))
                .toList();
    }

    private static List<Double> value(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asDouble)
                        .toList()
                : List.of(value.asDouble());
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
