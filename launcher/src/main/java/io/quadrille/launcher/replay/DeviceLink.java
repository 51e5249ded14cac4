// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.replay;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.lifecycle.MqttClientDisconnectedContext;
import com.hivemq.client.mqtt.lifecycle.MqttDisconnectSource;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5ClientBuilder;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5ConnAckException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5PubAckException;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5PublishResult;
import io.quadrille.launcher.home.LauncherException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A device's connection to the platform: MQTT 5, QoS 1, few messages in flight. A lost connection is taken up again and
 * what was not acknowledged is sent again, which does no harm because a reading is stored once.
 */
public final class DeviceLink implements AutoCloseable {

    private static final int IN_FLIGHT = 16;
    private static final int RECONNECTS = 30;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration ANY_SPAN = ChronoUnit.FOREVER.getDuration();
    private static final String TOPIC = "readings";

    private final Mqtt5AsyncClient client;
    private final Semaphore inFlight = new Semaphore(IN_FLIGHT);
    private final Counters counters = new Counters();

    private DeviceLink(Mqtt5AsyncClient client) {
        this.client = client;
    }

    /**
     * Connects as a device.
     *
     * @param broker {@code mqtt://host:port} or {@code mqtts://host:port}
     * @param username {@code TENANT/DEVICE}
     * @throws LauncherException one sentence, if nobody answers or the device is refused
     */
    public static DeviceLink open(URI broker, String username, String password) {
        AtomicBoolean connected = new AtomicBoolean();
        Mqtt5ClientBuilder builder = MqttClient.builder()
                .useMqttVersion5()
                .identifier("quadrille-" + UUID.randomUUID())
                .serverHost(broker.getHost())
                .serverPort(broker.getPort())
                .simpleAuth()
                .username(username)
                .password(password.getBytes(StandardCharsets.UTF_8))
                .applySimpleAuth()
                .addConnectedListener(context -> connected.set(true))
                .addDisconnectedListener(context -> takeUpAgain(context, connected.get()));
        Mqtt5AsyncClient client =
                (broker.getScheme().equals("mqtts") ? builder.sslWithDefaultConfig() : builder).buildAsync();
        try {
            client.connectWith().cleanStart(true).keepAlive(30).send().join();
            return new DeviceLink(client);
        } catch (CompletionException failure) {
            throw refusal(broker, username, failure.getCause());
        }
    }

    /** Sends samples; they go out as one message or several. Blocks while too many messages are in flight. */
    public void send(Iterable<Sample> samples) {
        Batch batch = new Batch();
        for (Sample sample : samples) {
            byte[] encoded = Batch.encode(sample);
            if (!batch.takes(sample, encoded, ANY_SPAN)) {
                publish(batch);
            }
            batch.add(sample, encoded);
        }
        publish(batch);
    }

    /** Sends what the batch holds, if anything, and empties it. */
    void publish(Batch batch) {
        if (batch.isEmpty()) {
            return;
        }
        if (!awaitRoom(1)) {
            throw new LauncherException("The platform has acknowledged nothing for " + PATIENCE.toSeconds()
                    + " s, with " + counters.tally().acknowledged() + " messages acknowledged before; is it still up?");
        }
        int readings = batch.readings();
        counters.sent(readings);
        CompletableFuture<Mqtt5PublishResult> unused = client.publishWith()
                .topic(TOPIC)
                .qos(MqttQos.AT_LEAST_ONCE)
                .contentType("application/json")
                .payload(batch.take())
                .send()
                .whenComplete((result, failure) -> {
                    settle(readings, result, failure);
                    inFlight.release();
                });
    }

    /** Waits until every message has been answered, or nothing has been answered for a minute, and tells the count. */
    public Tally settled() {
        if (awaitRoom(IN_FLIGHT)) {
            inFlight.release(IN_FLIGHT);
        }
        return counters.tally();
    }

    /** The count so far. */
    public Tally tally() {
        return counters.tally();
    }

    @Override
    public void close() {
        client.disconnect().exceptionally(alreadyGone -> null).join();
    }

    private boolean awaitRoom(int permits) {
        try {
            return inFlight.tryAcquire(permits, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void settle(int readings, Mqtt5PublishResult result, Throwable failure) {
        Throwable reason = failure != null ? failure : result.getError().orElse(null);
        if (reason == null) {
            counters.acknowledged(readings);
        } else if (reason instanceof Mqtt5PubAckException refused) {
            String code = refused.getMqttMessage().getReasonCode().toString();
            counters.refused(refused.getMqttMessage()
                    .getReasonString()
                    .map(text -> code + ": " + text)
                    .orElse(code));
        } else {
            counters.refused("not delivered: " + reason.getMessage());
        }
    }

    private static void takeUpAgain(MqttClientDisconnectedContext context, boolean wasConnected) {
        boolean again = wasConnected
                && context.getSource() != MqttDisconnectSource.USER
                && context.getReconnector().getAttempts() < RECONNECTS;
        context.getReconnector()
                .reconnect(again)
                .republishIfSessionExpired(true)
                .delay(1, TimeUnit.SECONDS);
    }

    private static LauncherException refusal(URI broker, String username, Throwable reason) {
        if (reason instanceof Mqtt5ConnAckException refused) {
            return new LauncherException("The platform refused the device " + username + " ("
                    + refused.getMqttMessage().getReasonCode() + "); check its name and password.");
        }
        return new LauncherException(
                "Nobody answers at " + broker + " (" + reason.getMessage() + "); is the platform up?", reason);
    }
}
