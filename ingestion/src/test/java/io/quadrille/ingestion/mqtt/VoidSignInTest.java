// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.mqtt;

import static io.quadrille.ingestion.SampleDevices.ALBION;
import static io.quadrille.ingestion.SampleDevices.CREDENTIALS_MADE;
import static io.quadrille.ingestion.SampleDevices.VOLTAIRE;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.hivemq.client.mqtt.MqttClientState;
import com.hivemq.client.mqtt.mqtt3.Mqtt3BlockingClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import io.quadrille.ingestion.RealDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What old credentials opened does not outlive them. */
class VoidSignInTest {

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
    }

    @Test
    void aConnectionEndsWithTheCredentialsThatOpenedIt() {
        Mqtt5BlockingClient five = platform.five("voltaire-motors/car-1");
        Mqtt3BlockingClient three = platform.three("voltaire-motors/car-2");

        platform.makeVoid(VOLTAIRE, "car-1", CREDENTIALS_MADE.plusSeconds(1));
        platform.makeVoid(VOLTAIRE, "car-2", CREDENTIALS_MADE.plusSeconds(1));

        await().until(() -> five.getState() == MqttClientState.DISCONNECTED);
        await().until(() -> three.getState() == MqttClientState.DISCONNECTED);
        await().until(() -> platform.connections() == 0);
    }

    @Test
    void aConnectionThatNewerCredentialsOpenedStays() {
        Mqtt5BlockingClient car = platform.five("voltaire-motors/car-1");
        Mqtt5BlockingClient other = platform.five("voltaire-motors/car-2");

        platform.makeVoid(VOLTAIRE, "car-1", CREDENTIALS_MADE);
        platform.makeVoid(VOLTAIRE, "car-2", CREDENTIALS_MADE.plusSeconds(1));

        await().until(() -> other.getState() == MqttClientState.DISCONNECTED);
        assertTrue(car.getState().isConnected());
    }

    @Test
    void anotherTenantsDeviceOfTheSameNameStays() {
        Mqtt5BlockingClient ours = platform.five("voltaire-motors/car-1");
        Mqtt5BlockingClient theirs = platform.five("albion-cars/car-1");

        platform.makeVoid(ALBION, "car-1", CREDENTIALS_MADE.plusSeconds(1));

        await().until(() -> theirs.getState() == MqttClientState.DISCONNECTED);
        assertTrue(ours.getState().isConnected());
        assertEquals(1, platform.connections());
    }
}
