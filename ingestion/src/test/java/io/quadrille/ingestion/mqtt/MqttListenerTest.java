// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.mqtt;

import static io.quadrille.ingestion.SampleDevices.ALBION;
import static io.quadrille.ingestion.SampleDevices.VOLTAIRE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttClientState;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3BlockingClient;
import com.hivemq.client.mqtt.mqtt3.exceptions.Mqtt3ConnAckException;
import com.hivemq.client.mqtt.mqtt3.exceptions.Mqtt3SubAckException;
import com.hivemq.client.mqtt.mqtt3.message.connect.connack.Mqtt3ConnAckReturnCode;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5ConnAckException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5PubAckException;
import com.hivemq.client.mqtt.mqtt5.message.connect.connack.Mqtt5ConnAck;
import com.hivemq.client.mqtt.mqtt5.message.connect.connack.Mqtt5ConnAckReasonCode;
import com.hivemq.client.mqtt.mqtt5.message.publish.puback.Mqtt5PubAck;
import com.hivemq.client.mqtt.mqtt5.message.publish.puback.Mqtt5PubAckReasonCode;
import io.quadrille.ingestion.RealDatabase;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MqttListenerTest {

    private static final String CAR = "voltaire-motors/car-1";
    private static final String SPEED = "{\"time\": \"2026-02-28T12:00:00Z\", \"values\": {\"speed\": 52.5}}";

    private static RealDatabase database;

    private ListeningPlatform platform;

    @BeforeAll
    static void start() {
        database = RealDatabase.start();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void open() {
        platform = ListeningPlatform.on(database);
    }

    @AfterEach
    void close() {
        platform.close();
        database.query("postgres", "truncate reading, latest, contact, rejection", "select 'empty'");
    }

    @Test
    void whatIsAcknowledgedIsStored() {
        publish(platform.five(CAR), "readings", SPEED);
        assertEquals(List.of("52.5"), database.seenBy(VOLTAIRE, "select number from reading"));

        platform.three(CAR)
                .publishWith()
                .topic("readings")
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload(SPEED.replace("12:00", "12:01").getBytes(UTF_8))
                .send();
        assertEquals(List.of("2"), database.seenBy(VOLTAIRE, "select count(*) from reading"));
    }

    @Test
    void aMessageSentTwiceIsStoredOnce() {
        Mqtt5BlockingClient car = platform.five(CAR);

        publish(car, "readings", SPEED);
        publish(car, "readings", SPEED);

        assertEquals(List.of("1"), database.seenBy(VOLTAIRE, "select count(*) from reading"));
    }

    @Test
    void exactlyOnceIsServedToThoseWhoAskForIt() {
        platform.three(CAR)
                .publishWith()
                .topic("readings")
                .qos(MqttQos.EXACTLY_ONCE)
                .payload(SPEED.getBytes(UTF_8))
                .send();

        assertEquals(List.of("1"), database.seenBy(VOLTAIRE, "select count(*) from reading"));
    }

    @Test
    void aDeviceWritesForItsOwnTenantOnly() {
        publish(platform.five("albion-cars/car-1"), "readings", SPEED);

        assertEquals(List.of(), database.seenBy(VOLTAIRE, "select device from reading"));
        assertEquals(List.of("car-1"), database.seenBy(ALBION, "select device from reading"));
    }

    @Test
    void aRefusedMessageIsKeptAndAnMqtt5DeviceHearsTheReason() {
        Mqtt5PubAck answer = assertThrows(
                        Mqtt5PubAckException.class,
                        () -> publish(platform.five(CAR), "readings", "{\"values\": {\"sped\": 1}}"))
                .getMqttMessage();

        assertEquals(Mqtt5PubAckReasonCode.PAYLOAD_FORMAT_INVALID, answer.getReasonCode());
        assertEquals("unknown-stream", answer.getReasonString().orElseThrow().toString());
        assertEquals(
                List.of("unknown-stream {\"values\": {\"sped\": 1}}"),
                database.seenBy(VOLTAIRE, "select reason || ' ' || convert_from(first_bytes, 'UTF8') from rejection"));
    }

    @Test
    void aRefusedMessageIsAcknowledgedToAnMqtt3DeviceSoThatItStopsSendingIt() {
        platform.three(CAR)
                .publishWith()
                .topic("readings")
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload("{".getBytes(UTF_8))
                .send();

        assertEquals(List.of("malformed-json"), database.seenBy(VOLTAIRE, "select reason from rejection"));
    }

    @Test
    void theTopicDoesNotDecideWhoseReadingsTheyAre() {
        Mqtt5PubAckException refusal = assertThrows(
                Mqtt5PubAckException.class, () -> publish(platform.five(CAR), "albion-cars/car-1/readings", SPEED));

        assertEquals(
                Mqtt5PubAckReasonCode.NOT_AUTHORIZED, refusal.getMqttMessage().getReasonCode());
        assertEquals(List.of("unsupported-topic"), database.seenBy(VOLTAIRE, "select reason from rejection"));
        assertEquals(List.of(), database.seenBy(ALBION, "select reason from rejection"));
    }

    @Test
    void theContentTypeOfMqtt5IsHonoured() {
        Mqtt5PubAckException refusal = assertThrows(
                Mqtt5PubAckException.class,
                () -> platform.five(CAR)
                        .publishWith()
                        .topic("readings")
                        .qos(MqttQos.AT_LEAST_ONCE)
                        .contentType("application/senml+cbor")
                        .payload(new byte[] {(byte) 0x80})
                        .send());

        assertEquals(
                "unsupported-content-type",
                refusal.getMqttMessage().getReasonString().orElseThrow().toString());
    }

    @Test
    void aWrongPasswordOpensNothing() {
        Mqtt5ConnAckException five = assertThrows(
                Mqtt5ConnAckException.class,
                () -> MqttClient.builder()
                        .useMqttVersion5()
                        .serverPort(platform.port())
                        .simpleAuth()
                        .username(CAR)
                        .password("wrong".getBytes(UTF_8))
                        .applySimpleAuth()
                        .buildBlocking()
                        .connect());
        Mqtt3ConnAckException three = assertThrows(
                Mqtt3ConnAckException.class,
                () -> MqttClient.builder()
                        .useMqttVersion3()
                        .serverPort(platform.port())
                        .buildBlocking()
                        .connect());

        assertEquals(
                Mqtt5ConnAckReasonCode.BAD_USER_NAME_OR_PASSWORD,
                five.getMqttMessage().getReasonCode());
        assertEquals(
                Mqtt3ConnAckReturnCode.BAD_USER_NAME_OR_PASSWORD,
                three.getMqttMessage().getReturnCode());
        assertEquals(0, platform.connections());
    }

    @Test
    void aDeviceHasOneConnectionAndTheNewestCounts() {
        Mqtt5BlockingClient first = platform.five(CAR);

        Mqtt5BlockingClient second = platform.five(CAR);

        await().until(() -> first.getState() == MqttClientState.DISCONNECTED);
        publish(second, "readings", SPEED);
        assertEquals(1, platform.connections());
    }

    @Test
    void moreDevicesThanThereIsRoomForAreTurnedAway() {
        platform.five(CAR);
        platform.five("voltaire-motors/car-2");
        platform.five("albion-cars/car-1");

        Mqtt5ConnAckException busy =
                assertThrows(Mqtt5ConnAckException.class, () -> platform.five("voltaire-motors/car-2"));

        assertEquals(Mqtt5ConnAckReasonCode.SERVER_BUSY, busy.getMqttMessage().getReasonCode());
    }

    @Test
    void aSessionIsKeptForADeviceThatComesBack() {
        Mqtt5BlockingClient car = platform.five(CAR);
        car.disconnect();

        assertFalse(comeBack(car).isSessionPresent());
        car.disconnect();
        await().until(() -> platform.connections() == 0);
        assertTrue(comeBack(car).isSessionPresent());
    }

    @Test
    void aDeviceOfMqtt5IsToldTheBounds() {
        Mqtt5BlockingClient car = platform.five(CAR);
        car.disconnect();

        Mqtt5ConnAck answer = comeBack(car);

        assertEquals(100, answer.getRestrictions().getReceiveMaximum());
        assertEquals(MqttQos.AT_LEAST_ONCE, answer.getRestrictions().getMaximumQos());
        assertEquals(SignIns.PACKET_LIMIT, answer.getRestrictions().getMaximumPacketSize());
    }

    @Test
    void nothingMayBeSubscribedTo() {
        Mqtt3BlockingClient car = platform.three(CAR);

        assertThrows(
                Mqtt3SubAckException.class,
                () -> car.subscribeWith().topicFilter("#").send());
        assertTrue(car.getState().isConnected());
    }

    @Test
    void aPacketThatIsTooLargeIsRefusedBeforeItIsSent() throws IOException {
        try (RawDevice device = new RawDevice(platform.port())) {
            device.signIn(CAR);

            device.announce(200_000_000);

            assertEquals(0, device.untilClosed().length);
        }
        await().until(() ->
                database.seenBy(VOLTAIRE, "select reason from rejection").equals(List.of("payload-too-large")));
    }

    @Test
    void moreUnacknowledgedMessagesThanTheWindowEndTheConnection() throws Exception {
        try (var blocker = database.connect("postgres");
                RawDevice device = new RawDevice(platform.port())) {
            blocker.setAutoCommit(false);
            blocker.createStatement().execute("lock table reading");
            device.signIn(CAR);

            for (int message = 1; message <= 6; message++) {
                device.publish(message, SPEED);
            }

            assertEquals(0, device.untilClosed().length);
        }
    }

    private static Mqtt5ConnAck comeBack(Mqtt5BlockingClient car) {
        return car.connectWith().cleanStart(false).sessionExpiryInterval(3_600).send();
    }

    private static void publish(Mqtt5BlockingClient device, String topic, String payload) {
        device.publishWith()
                .topic(topic)
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload(payload.getBytes(UTF_8))
                .send();
    }
}
