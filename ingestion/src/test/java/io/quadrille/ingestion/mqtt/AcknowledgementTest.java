// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.mqtt;

import static io.quadrille.ingestion.SampleDevices.VOLTAIRE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.hivemq.client.mqtt.MqttClientState;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5PublishResult;
import io.quadrille.ingestion.RealDatabase;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A device hears that its reading is safe when it is, and not before. */
class AcknowledgementTest {

    private static final String CAR = "voltaire-motors/car-1";

    private RealDatabase database;

    @BeforeEach
    void start() {
        database = RealDatabase.start();
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void thereIsNoAcknowledgementBeforeTheCommit() throws Exception {
        try (ListeningPlatform platform = ListeningPlatform.on(database);
                Connection blocker = database.connect("postgres")) {
            Mqtt5BlockingClient car = platform.five(CAR);
            publish(car, 1).get(10, TimeUnit.SECONDS);

            // Given
            blocker.setAutoCommit(false);
            blocker.createStatement().execute("lock table latest");

            // When
            CompletableFuture<Mqtt5PublishResult> acknowledgement = publish(car, 2);

            // Then
            assertThrows(TimeoutException.class, () -> acknowledgement.get(1, TimeUnit.SECONDS));
            blocker.rollback();
            acknowledgement.get(10, TimeUnit.SECONDS);
            assertEquals(List.of("2"), database.seenBy(VOLTAIRE, "select count(*) from reading"));
        }
    }

    @Test
    void aStoppedDatabaseDelaysTheAcknowledgementUntilTheReadingIsThere() throws Exception {
        try (ListeningPlatform platform = ListeningPlatform.on(database)) {
            Mqtt5BlockingClient car = platform.five(CAR);
            publish(car, 1).get(10, TimeUnit.SECONDS);

            // Given
            database.halt();

            // When
            CompletableFuture<Mqtt5PublishResult> acknowledgement = publish(car, 2);

            // Then
            assertThrows(TimeoutException.class, () -> acknowledgement.get(2, TimeUnit.SECONDS));
            database.restart();
            acknowledgement.get(20, TimeUnit.SECONDS);
            assertEquals(List.of("1", "2"), database.seenBy(VOLTAIRE, "select number from reading order by number"));
        }
    }

    @Test
    void aDatabaseThatStaysAwayEndsTheConnectionUnacknowledgedSoThatTheDeviceSendsAgain() throws Exception {
        try (ListeningPlatform platform = ListeningPlatform.on(database, Duration.ofSeconds(1))) {
            Mqtt5BlockingClient car = platform.five(CAR);
            database.halt();

            CompletableFuture<Mqtt5PublishResult> lost = publish(car, 1);

            await().atMost(Duration.ofSeconds(20)).until(() -> car.getState() == MqttClientState.DISCONNECTED);
            assertThrows(Exception.class, () -> lost.get(1, TimeUnit.SECONDS));
            database.restart();
            publish(platform.five(CAR), 1).get(20, TimeUnit.SECONDS);
            assertEquals(List.of("1"), database.seenBy(VOLTAIRE, "select number from reading"));
        }
    }

    private static CompletableFuture<Mqtt5PublishResult> publish(Mqtt5BlockingClient car, int number) {
        String reading = "{\"time\": \"2026-02-28T12:00:0%dZ\", \"values\": {\"speed\": %d}}".formatted(number, number);
        return car.toAsync()
                .publishWith()
                .topic("readings")
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload(reading.getBytes(UTF_8))
                .send();
    }
}
