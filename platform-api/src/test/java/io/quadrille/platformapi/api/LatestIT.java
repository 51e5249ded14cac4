// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The last values, as the device sent them over MQTT. */
@OnDemoPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LatestIT {

    private static final String TENANT = "voltaire-motors";
    private static final String CAR = "car-2";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> CONSENTED = Set.of("speed", "odometer", "acceleration");

    private DemoPlatform platform;
    private ProviderApp app;
    private String consent;

    /** A value and when it was measured. */
    private record Last(Instant time, JsonNode value) {}

    @BeforeAll
    void consent(DemoPlatform running) {
        platform = running;
        app = running.app("voltaire-motors.loyal-drive");
        Wish wish =
                new Wish(Set.of(Asking.USAGE, Asking.ACCELERATION), Instant.parse("2026-01-01T00:00:00Z"), "PERIODIC");
        try (Visitor alice = running.visitor("alice")) {
            consent = new Asking(running, app).allowed(alice.person(), CAR, wish);
        }
    }

    @Test
    void latestValuesAreThoseThatWereSentLast() {
        List<Sample> sent = sent();
        assertEquals(expected(sent), latest());
    }

    @Test
    void valueThatArrivesLateIsNotTheLatest() {
        // Given
        Map<String, Last> before = expected(sent());
        // When
        send(List.of(new Sample(
                now().minus(1, ChronoUnit.HOURS),
                Map.of("speed", JSON.numberNode(1.5), "odometer", JSON.numberNode(2)))));
        // Then
        assertEquals(before, latest());
    }

    @Test
    void readOfTheLatestValuesIsEnteredWithTheirNumber() throws SQLException {
        // Given
        sent();
        Stored stored = new Stored(platform);
        String entries = "select coalesce(sum(row_count), 0) from access_event where tenant = ? and consent = ?"
                + " and action = 'latest' and outcome = 'allowed'";
        long before = stored.count(entries, TENANT, UUID.fromString(consent));
        // When
        latest();
        // Then
        assertEquals(before + CONSENTED.size(), stored.count(entries, TENANT, UUID.fromString(consent)));
    }

    /** Ten samples, each stream in some of them only; told when all are acknowledged. */
    private List<Sample> sent() {
        List<Sample> samples = new ArrayList<>();
        Instant first = now().minusSeconds(20);
        for (int i = 0; i < 10; i++) {
            Map<String, JsonNode> values = new TreeMap<>();
            values.put("acceleration", JSON.arrayNode().add(i + 0.125).add(-0.5).add(9.81));
            if (i < 8) {
                values.put("speed", JSON.numberNode(10.5 * i));
            }
            if (i < 5) {
                values.put("odometer", JSON.numberNode(120_000.25 + i));
            }
            values.put("position", JSON.arrayNode().add(48.85).add(2.35));
            samples.add(new Sample(first.plusSeconds(i), values));
        }
        send(samples);
        return samples;
    }

    private void send(List<Sample> samples) {
        try (DeviceLink device = platform.device(TENANT, CAR)) {
            device.send(samples);
            assertEquals(
                    samples.stream().mapToInt(Sample::readings).sum(),
                    device.settled().acknowledgedReadings());
        }
    }

    private static Map<String, Last> expected(List<Sample> samples) {
        Map<String, Last> last = new TreeMap<>();
        samples.forEach(sample -> sample.values().forEach((stream, value) -> {
            if (CONSENTED.contains(stream)) {
                last.put(stream, new Last(sample.time(), value));
            }
        }));
        return last;
    }

    private Map<String, Last> latest() {
        Answer answer = app.get("/latest?consent=" + consent);
        assertEquals(200, answer.status(), answer.body());
        Map<String, Last> last = new TreeMap<>();
        answer.json()
                .path("readings")
                .forEach(reading -> last.put(
                        reading.path("stream").asText(),
                        new Last(Instant.parse(reading.path("time").asText()), reading.path("value"))));
        return last;
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
