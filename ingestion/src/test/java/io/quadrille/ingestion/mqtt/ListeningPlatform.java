// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.mqtt;

import static io.quadrille.ingestion.SampleDevices.ALBION;
import static io.quadrille.ingestion.SampleDevices.VOLTAIRE;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.mqtt3.Mqtt3BlockingClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quadrille.ingestion.RealDatabase;
import io.quadrille.ingestion.SampleDevices;
import io.quadrille.ingestion.decode.EventDecoder;
import io.quadrille.ingestion.decode.ReadingDecoder;
import io.quadrille.ingestion.store.StoreChain;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.device.DeviceAuthentication;
import io.quadrille.tenantadmin.api.device.DeviceAuthentication.SignedInDevice;
import io.quadrille.tenantadmin.api.device.VoidSignIns.VoidSignIn;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The door, the decoder and the store on a real database, for the cars {@code car-1} and {@code car-2} of two tenants. */
final class ListeningPlatform implements AutoCloseable {

    static final String PASSWORD = "correct horse battery staple";

    private static final Map<String, SignedInDevice> DEVICES = Map.of(
            "voltaire-motors/car-1", SampleDevices.car(VOLTAIRE, "car-1"),
            "voltaire-motors/car-2", SampleDevices.car(VOLTAIRE, "car-2"),
            "albion-cars/car-1", SampleDevices.car(ALBION, "car-1"));

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final BroadcastProcessor<VoidSignIn> voidSignIns = BroadcastProcessor.create();
    private final MqttListener listener;

    private ListeningPlatform(RealDatabase database, Duration patience) {
        MqttSettings settings = new Bounds();
        IntakeCounters counters = new IntakeCounters(registry);
        Intake intake = new Intake(
                new ReadingDecoder(),
                new EventDecoder(),
                StoreChain.on(database, registry, patience),
                new Backlog(settings));
        Sessions sessions = new Sessions();
        DeviceAuthentication authentication = (username, password) -> Uni.createFrom()
                .item(Optional.ofNullable(DEVICES.get(username)).filter(device -> PASSWORD.equals(password)));
        listener = new MqttListener(
                database.vertx().getDelegate(),
                settings,
                new SignIns(authentication, sessions, intake, counters, settings),
                sessions,
                tenants -> voidSignIns,
                List.of("ingest"));
        listener.start(new StartupEvent());
    }

    static ListeningPlatform on(RealDatabase database) {
        return new ListeningPlatform(database, Duration.ofSeconds(30));
    }

    static ListeningPlatform on(RealDatabase database, Duration patience) {
        return new ListeningPlatform(database, patience);
    }

    void makeVoid(TenantId tenant, String device, Instant before) {
        voidSignIns.onNext(new VoidSignIn(tenant, new DeviceId(device), before));
    }

    int port() {
        return listener.port();
    }

    double connections() {
        return registry.get("quadrille.mqtt.connections").gauge().value();
    }

    Mqtt5BlockingClient five(String username) {
        Mqtt5BlockingClient client = MqttClient.builder()
                .useMqttVersion5()
                .identifier(username)
                .serverHost("127.0.0.1")
                .serverPort(port())
                .simpleAuth()
                .username(username)
                .password(PASSWORD.getBytes(StandardCharsets.UTF_8))
                .applySimpleAuth()
                .buildBlocking();
        client.connect();
        return client;
    }

    Mqtt3BlockingClient three(String username) {
        Mqtt3BlockingClient client = MqttClient.builder()
                .useMqttVersion3()
                .serverHost("127.0.0.1")
                .serverPort(port())
                .simpleAuth()
                .username(username)
                .password(PASSWORD.getBytes(StandardCharsets.UTF_8))
                .applySimpleAuth()
                .buildBlocking();
        client.connect();
        return client;
    }

    @Override
    public void close() {
        listener.stop(new ShutdownEvent());
    }

    private static final class Bounds implements MqttSettings {

        @Override
        public String host() {
            return "127.0.0.1";
        }

        @Override
        public int port() {
            return 0;
        }

        @Override
        public Duration connectTimeout() {
            return Duration.ofSeconds(1);
        }

        @Override
        public int receiveWindow() {
            return 100;
        }

        @Override
        public int untoldReceiveWindow() {
            return 5;
        }

        @Override
        public int maxConnections() {
            return 3;
        }

        @Override
        public long maxWaitingBytes() {
            return 1_000_000;
        }
    }
}
