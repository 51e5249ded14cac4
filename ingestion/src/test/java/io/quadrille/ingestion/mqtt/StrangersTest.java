// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.mqtt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3BlockingClient;
import io.quadrille.ingestion.RealDatabase;
import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody may stand at the door for longer than the limit, which is a second here. */
class StrangersTest {

    private static final String CAR = "voltaire-motors/car-1";

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

    @Test
    void aSocketThatNeverSignsInIsClosed() throws IOException {
        try (RawDevice silent = new RawDevice(platform.port())) {
            assertEquals(0, silent.untilClosed().length);
        }
    }

    @Test
    void aSignInThatComesByteByByteIsCutOffAtTheLimit() throws IOException {
        try (RawDevice slow = new RawDevice(platform.port())) {
            byte[] packet = RawDevice.connect(CAR);
            AtomicInteger sent = new AtomicInteger();

            await().atMost(Duration.ofSeconds(3))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> !slow.drip(packet[sent.getAndIncrement()]));

            assertTrue(sent.get() < packet.length);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"c000", "d000", "e000", "f000", "40020001", "62020001", "82060001000161", "3003000161"})
    void talkingWithoutSigningInWinsNoTime(String packet) throws IOException {
        byte[] early = HexFormat.of().parseHex(packet);
        try (RawDevice talker = new RawDevice(platform.port())) {
            await().atMost(Duration.ofSeconds(3))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> !talker.drip(early));
        }
    }

    @Test
    void moreStrangersThanThereIsRoomForAreTurnedAwayAtOnce() throws IOException {
        try (RawDevice first = new RawDevice(platform.port());
                RawDevice second = new RawDevice(platform.port());
                RawDevice third = new RawDevice(platform.port());
                RawDevice fourth = new RawDevice(platform.port())) {
            await().atMost(Duration.ofMillis(500)).until(() -> !fourth.drip());

            assertTrue(first.drip() && second.drip() && third.drip());
        }
        await().ignoreExceptions().untilAsserted(() -> platform.three(CAR).disconnect());
    }

    @Test
    void whoHasSignedInMayStay() {
        Mqtt3BlockingClient car = platform.three(CAR);

        await().pollDelay(Duration.ofMillis(1_500)).until(() -> car.getState().isConnected());

        car.publishWith()
                .topic("readings")
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload("{\"values\": {\"speed\": 1}}".getBytes(UTF_8))
                .send();
        car.disconnect();
    }
}
