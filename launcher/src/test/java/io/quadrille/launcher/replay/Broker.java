// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.vertx.core.Vertx;
import io.vertx.mqtt.MqttEndpoint;
import io.vertx.mqtt.MqttServer;
import io.vertx.mqtt.MqttServerOptions;
import io.vertx.mqtt.messages.MqttPublishMessage;
import io.vertx.mqtt.messages.codes.MqttPubAckReasonCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A real MQTT server that keeps what it gets, for one device and its password. */
final class Broker implements AutoCloseable {

    static final String DEVICE = "voltaire-motors/car-1";
    static final String PASSWORD = "quite secret";

    private static final ObjectMapper JSON = new ObjectMapper();

    final List<byte[]> messages = new CopyOnWriteArrayList<>();
    final AtomicInteger toRefuse = new AtomicInteger();
    final AtomicInteger toHangUpOn = new AtomicInteger();

    private final Vertx vertx = Vertx.vertx();
    private final MqttServer server;

    Broker() {
        server = MqttServer.create(vertx, new MqttServerOptions().setMaxMessageSize(2 * Batch.MOST_BYTES))
                .endpointHandler(this::connect)
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    URI address() {
        return URI.create("mqtt://localhost:" + server.actualPort());
    }

    /** All samples of all acknowledged messages, in the order of their arrival. */
    List<JsonNode> samples() {
        return messages.stream()
                .flatMap(message -> parse(message).valueStream())
                .toList();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void connect(MqttEndpoint endpoint) {
        boolean known = endpoint.auth() != null
                && DEVICE.equals(endpoint.auth().getUsername())
                && PASSWORD.equals(endpoint.auth().getPassword());
        if (!known) {
            endpoint.reject(MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED_5);
            return;
        }
        endpoint.publishHandler(message -> take(endpoint, message));
        endpoint.accept(false);
    }

    private void take(MqttEndpoint endpoint, MqttPublishMessage message) {
        if (!endpoint.isConnected()) {
            return;
        }
        if (toHangUpOn.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            endpoint.close();
            return;
        }
        boolean refused = toRefuse.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
        if (!refused) {
            messages.add(message.payload().getBytes());
        }
        endpoint.publishAcknowledge(
                message.messageId(),
                refused ? MqttPubAckReasonCode.PAYLOAD_FORMAT_INVALID : MqttPubAckReasonCode.SUCCESS,
                MqttProperties.NO_PROPERTIES);
    }

    private static JsonNode parse(byte[] message) {
        try {
            return JSON.readTree(message);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
