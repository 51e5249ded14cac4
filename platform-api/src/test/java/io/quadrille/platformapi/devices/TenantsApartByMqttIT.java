// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.devices;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.DoubleNode;
import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5ConnAckException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5PubAckException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5SubAckException;
import com.hivemq.client.mqtt.mqtt5.message.connect.connack.Mqtt5ConnAckReasonCode;
import com.hivemq.client.mqtt.mqtt5.message.publish.puback.Mqtt5PubAckReasonCode;
import io.quadrille.launcher.replay.DeviceLink;
import io.quadrille.launcher.replay.Sample;
import io.quadrille.platformapi.harness.DemoPlatform;
import io.quadrille.platformapi.harness.DeviceClient;
import io.quadrille.platformapi.harness.OnDemoPlatform;
import io.quadrille.platformapi.harness.Stored;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A device of the second tenant sees and writes nothing of the first, though both are called car-1. */
@OnDemoPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenantsApartByMqttIT {

    private static final String FIRST = "voltaire-motors";
    private static final String SECOND = "albion-cars";
    private static final String CAR = "car-1";
    private static final String READINGS = "select count(*) from reading where tenant = ? and device = ? and time = ?";

    private DemoPlatform platform;
    private Stored stored;
    private Mqtt5BlockingClient stranger;

    @BeforeAll
    void connect(DemoPlatform running) {
        platform = running;
        stored = new Stored(running);
        stranger = DeviceClient.connected(running, SECOND, CAR);
    }

    @AfterAll
    void leave() {
        stranger.disconnect();
    }

    @Test
    void whatItSendsIsStoredUnderItsOwnTenantAlone() throws SQLException {
        Instant time = now();
        DeviceClient.publish(stranger, "readings", reading("speed", time));
        assertEquals(1, count(SECOND, time));
        assertEquals(0, count(FIRST, time));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "voltaire-motors/car-1/readings",
                "tenants/voltaire-motors/devices/car-1/readings",
                "gateway/voltaire-motors/car-1/readings",
                "gateway/car-1/readings",
                "../voltaire-motors/car-1/readings",
                "telemetry/voltaire-motors/car-1",
                "readings/voltaire-motors/car-1"
            })
    void topicOfTheFirstTenantIsRefusedAndStoresNothing(String topic) throws SQLException {
        Instant time = now();
        Mqtt5PubAckException refused = assertThrows(
                Mqtt5PubAckException.class, () -> DeviceClient.publish(stranger, topic, reading("speed", time)));
        assertEquals(
                Mqtt5PubAckReasonCode.NOT_AUTHORIZED, refused.getMqttMessage().getReasonCode());
        assertEquals(0, count(FIRST, time));
        assertEquals(0, count(SECOND, time));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"voltaire-motors/car-1/speed", "voltaire-motors:car-1:speed", "voltaire-motors/car-1:speed"})
    void streamNamedAfterTheFirstTenantIsRefusedAndStoresNothing(String stream) throws SQLException {
        Instant time = now();
        assertThrows(
                Mqtt5PubAckException.class, () -> DeviceClient.publish(stranger, "readings", reading(stream, time)));
        assertEquals(0, count(FIRST, time));
        assertEquals(0, count(SECOND, time));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#", "+/+/readings", "voltaire-motors/#", "readings", "$SYS/#", "$share/g/#"})
    void itCannotListen(String filter) {
        try (Mqtt5BlockingClient.Mqtt5Publishes heard = stranger.publishes(MqttGlobalPublishFilter.ALL)) {
            assertThrows(
                    Mqtt5SubAckException.class,
                    () -> stranger.subscribeWith().topicFilter(filter).send());
            try (DeviceLink device = platform.device(FIRST, CAR)) {
                device.send(List.of(new Sample(now(), Map.of("speed", DoubleNode.valueOf(1)))));
                assertEquals(1, device.settled().acknowledged());
            }
            assertTrue(heard.receiveNow().isEmpty());
        }
    }

    @Test
    void itsPasswordOpensNoDeviceOfTheFirstTenant() {
        String password = platform.account("devices", "username", SECOND + "/" + CAR)
                .path("password")
                .asText();
        for (String username : List.of(FIRST + "/" + CAR, FIRST + "/car-2", FIRST, "#", FIRST + "/" + CAR + "/..")) {
            Mqtt5ConnAckException refused = assertThrows(
                    Mqtt5ConnAckException.class,
                    () -> DeviceClient.connected(platform, username, password.getBytes(StandardCharsets.UTF_8)));
            assertEquals(
                    Mqtt5ConnAckReasonCode.BAD_USER_NAME_OR_PASSWORD,
                    refused.getMqttMessage().getReasonCode(),
                    username);
        }
    }

    @Test
    void duplicateIsStoredOnce() throws SQLException {
        Instant time = now();
        for (int i = 0; i < 3; i++) {
            DeviceClient.publish(stranger, "readings", reading("speed", time));
        }
        assertEquals(1, count(SECOND, time));
    }

    @Test
    void whatIsRefusedIsKeptForItsOwnTenantsStaffAlone() throws SQLException {
        String refusals = "select count(*) from rejection where tenant = ?";
        long first = stored.count(refusals, FIRST);
        long second = stored.count(refusals, SECOND);
        assertThrows(
                Mqtt5PubAckException.class,
                () -> DeviceClient.publish(stranger, "voltaire-motors/car-1/readings", "{}"));
        await().atMost(Duration.ofSeconds(10)).until(() -> stored.count(refusals, SECOND) == second + 1);
        assertEquals(first, stored.count(refusals, FIRST));
    }

    private long count(String tenant, Instant time) throws SQLException {
        return stored.count(READINGS, tenant, CAR, time);
    }

    private static String reading(String stream, Instant time) {
        return "{\"time\": \"" + time + "\", \"values\": {\"" + stream + "\": 12.5}}";
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
