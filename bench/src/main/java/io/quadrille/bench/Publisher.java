// SPDX-License-Identifier: Apache-2.0
package io.quadrille.bench;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5PublishResult;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** One device that sends as fast as it is acknowledged, with a bounded number of messages in flight. */
final class Publisher implements AutoCloseable {

    private static final int WINDOW = 100;

    private final Mqtt5AsyncClient client;
    private final Semaphore inFlight = new Semaphore(WINDOW);
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final int perMessage;
    private Instant clock;

    Publisher(URI broker, String username, String password, int perMessage, Instant clock) {
        this.perMessage = perMessage;
        this.clock = clock;
        this.client = MqttClient.builder()
                .useMqttVersion5()
                .identifier("bench-" + username.replace('/', '-'))
                .serverHost(broker.getHost())
                .serverPort(broker.getPort())
                .buildAsync();
        client.connectWith()
                .cleanStart(true)
                .simpleAuth()
                .username(username)
                .password(password.getBytes(StandardCharsets.UTF_8))
                .applySimpleAuth()
                .send()
                .join();
    }

    /** Sends until the time is over, then waits for the acknowledgements that are due. */
    void publishUntil(long deadlineNanos) throws InterruptedException {
        while (System.nanoTime() < deadlineNanos) {
            inFlight.acquire();
            var unused = client.publishWith()
                    .topic("readings")
                    .qos(MqttQos.AT_LEAST_ONCE)
                    .payload(payload())
                    .send()
                    .whenComplete(this::settle);
        }
        inFlight.acquire(WINDOW);
        inFlight.release(WINDOW);
    }

    private void settle(Mqtt5PublishResult result, Throwable failure) {
        boolean stored = failure == null && result.getError().isEmpty();
        (stored ? acknowledged : failed).addAndGet(perMessage);
        inFlight.release();
    }

    private byte[] payload() {
        Instant first = clock;
        clock = clock.plusMillis(perMessage);
        return LongStream.range(0, perMessage)
                .mapToObj(step -> "{\"time\":\"" + first.plus(step, ChronoUnit.MILLIS) + "\",\"values\":{\"speed\":"
                        + (30 + step % 90) + ".5}}")
                .collect(Collectors.joining(",", "[", "]"))
                .getBytes(StandardCharsets.UTF_8);
    }

    long acknowledged() {
        return acknowledged.get();
    }

    long failed() {
        return failed.get();
    }

    @Override
    public void close() {
        client.disconnect().join();
    }
}
