// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.harness;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5PublishResult;
import java.net.URI;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** A device's connection of which a test sees everything; it is not taken up again when it is lost. */
public final class DeviceClient {

    private DeviceClient() {}

    /** One of the demo's devices, signed in. */
    public static Mqtt5BlockingClient connected(DemoPlatform platform, String tenant, String device) {
        JsonNode account = platform.account("devices", "username", tenant + "/" + device);
        return connected(
                platform,
                account.path("username").asText(),
                account.path("password").asText().getBytes(UTF_8));
    }

    /** Whoever this is; fails as MQTT tells it. */
    public static Mqtt5BlockingClient connected(DemoPlatform platform, String username, byte[] password) {
        URI broker = platform.address("mqtt");
        Mqtt5BlockingClient client = MqttClient.builder()
                .useMqttVersion5()
                .identifier("test-" + UUID.randomUUID())
                .serverHost(broker.getHost())
                .serverPort(broker.getPort())
                .simpleAuth()
                .username(username)
                .password(password)
                .applySimpleAuth()
                .buildBlocking();
        client.connect();
        return client;
    }

    /** Sends JSON with QoS 1 and waits for the acknowledgement; fails as MQTT tells it. */
    public static void publish(Mqtt5BlockingClient client, String topic, String json) {
        client.publishWith()
                .topic(topic)
                .qos(MqttQos.AT_LEAST_ONCE)
                .contentType("application/json")
                .payload(json.getBytes(UTF_8))
                .send();
    }

    /** Sends JSON with QoS 1; the future is the acknowledgement. */
    public static CompletableFuture<Mqtt5PublishResult> send(Mqtt5BlockingClient client, String topic, String json) {
        return client.toAsync()
                .publishWith()
                .topic(topic)
                .qos(MqttQos.AT_LEAST_ONCE)
                .contentType("application/json")
                .payload(json.getBytes(UTF_8))
                .send();
    }
}
