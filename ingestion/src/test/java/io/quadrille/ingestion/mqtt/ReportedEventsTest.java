// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.mqtt;

import static io.quadrille.ingestion.SampleDevices.ALBION;
import static io.quadrille.ingestion.SampleDevices.VOLTAIRE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5PubAckException;
import io.quadrille.ingestion.RealDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportedEventsTest {

    private static final String CAR = "voltaire-motors/car-1";
    private static final String FAULT =
            "{\"type\": \"door-fault\", \"time\": \"2026-02-28T12:00:00Z\", \"data\": {\"door\": 2}}";

    private static RealDatabase database;
    private static ListeningPlatform platform;

    @BeforeAll
    static void start() {
        database = RealDatabase.start();
        platform = ListeningPlatform.on(database);
    }

    @AfterAll
    static void stop() {
        platform.close();
        database.close();
    }

    @AfterEach
    void empty() {
        database.query("postgres", "truncate event, contact, rejection", "select 'empty'");
    }

    @Test
    void whatIsAcknowledgedIsStored() {
        report(platform.five(CAR), FAULT);

        assertEquals(
                List.of("car-1 door-fault 1772280000 {\"door\": 2}"),
                database.seenBy(
                        VOLTAIRE,
                        "select concat_ws(' ', device, type, extract(epoch from time)::bigint, data) from event"));
        assertEquals(List.of("car-1"), database.seenBy(VOLTAIRE, "select device from contact"));
    }

    @Test
    void anEventSentTwiceIsStoredOnceAndAnotherOfThatMomentBesideIt() {
        Mqtt5BlockingClient car = platform.five(CAR);

        report(car, FAULT);
        report(car, FAULT);
        report(car, FAULT.replace("door-fault", "towed"));

        assertEquals(List.of("door-fault", "towed"), database.seenBy(VOLTAIRE, "select type from event order by type"));
    }

    @Test
    void anEventWithoutTimeAndDataHappensWhenItIsReceived() {
        report(platform.five(CAR), "{\"type\": \"towed\"}");

        assertEquals(
                List.of("true {}"),
                database.seenBy(VOLTAIRE, "select concat_ws(' ', (time = received_at)::text, data) from event"));
    }

    @Test
    void aDeviceReportsForItsOwnTenantOnly() {
        report(platform.five("albion-cars/car-1"), FAULT);

        assertEquals(List.of(), database.seenBy(VOLTAIRE, "select device from event"));
        assertEquals(List.of("car-1"), database.seenBy(ALBION, "select device from event"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            {"type": "exploded"} | unknown-event
            {"time": "2026-02-28T12:00:00Z"} | unknown-event
            {"type": 3} | malformed-json
            {"type": "towed", "data": []} | malformed-json
            {"type": "towed", "data": {"text": "\\u0000"}} | unstorable-text
            {"type": "towed", "time": "yesterday"} | malformed-time
            {"type": "towed", "time": "1999-12-31T23:59:59Z"} | time-out-of-range
            {"type": "towed", "time": "2199-01-01T00:00:00Z"} | time-out-of-range
            {"type": "towed", "who": "me"} | unexpected-field
            {"type": "towed", "type": "towed"} | malformed-json
            [{"type": "towed"}] | malformed-json
            {"type": "towed"} {} | malformed-json
            {"type": "towed" | malformed-json
            {"type": "towed", "data": {"a": [[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]}} | too-deep
            """)
    void whatIsNoEventIsRefusedAndKept(String payload, String reason) {
        assertEquals(reason, refusal(payload));
        assertEquals(
                List.of(reason + " events"), database.seenBy(VOLTAIRE, "select reason || ' ' || topic from rejection"));
        assertEquals(List.of(), database.seenBy(VOLTAIRE, "select type from event"));
    }

    @Test
    void largeEventsAreRefused() {
        String eight = "x".repeat(8_200);
        assertEquals("too-long", refusal("{\"type\": \"towed\", \"data\": {\"text\": \"" + eight + "\"}}"));
        assertEquals(
                "payload-too-large", refusal("{\"type\": \"towed\", \"data\": {\"text\": \"" + eight + eight + "\"}}"));
    }

    private static String refusal(String payload) {
        return assertThrows(Mqtt5PubAckException.class, () -> report(platform.five(CAR), payload))
                .getMqttMessage()
                .getReasonString()
                .orElseThrow()
                .toString();
    }

    private static void report(Mqtt5BlockingClient car, String payload) {
        car.publishWith()
                .topic("events")
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload(payload.getBytes(UTF_8))
                .send();
    }
}
