// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.mqtt;

import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttProperties.IntegerProperty;
import io.netty.handler.codec.mqtt.MqttProperties.MqttPropertyType;
import io.netty.handler.codec.mqtt.MqttProperties.StringProperty;
import io.quadrille.ingestion.decode.ReadingDecoder;
import io.quadrille.tenantadmin.api.device.DeviceAuthentication;
import io.quadrille.tenantadmin.api.device.DeviceAuthentication.SignedInDevice;
import io.vertx.core.Context;
import io.vertx.mqtt.MqttAuth;
import io.vertx.mqtt.MqttEndpoint;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Answers CONNECT. */
@Singleton
final class SignIns {

    /** What a packet may have around its payload. */
    static final int PACKET_LIMIT = ReadingDecoder.PAYLOAD_LIMIT + 4 * 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int CREDENTIAL_LIMIT = 256;
    private static final int LONGEST_KEEP_ALIVE = 1_200;

    private final DeviceAuthentication authentication;
    private final Sessions sessions;
    private final Intake intake;
    private final IntakeCounters counters;
    private final MqttSettings settings;

    SignIns(
            DeviceAuthentication authentication,
            Sessions sessions,
            Intake intake,
            IntakeCounters counters,
            MqttSettings settings) {
        this.authentication = authentication;
        this.sessions = sessions;
        this.intake = intake;
        this.counters = counters;
        this.settings = settings;
        counters.watch(sessions);
    }

    /** Called on the connection's event loop. */
    void connect(MqttEndpoint endpoint, Context context) {
        Connecting connecting = new Connecting(endpoint, context);
        endpoint.closeHandler(gone -> connecting.gone = true);
        if (sessions.count() >= settings.maxConnections()) {
            connecting.reject(Protocol.busy(endpoint));
            return;
        }
        MqttAuth credentials = endpoint.auth();
        if (credentials == null
                || credentials.getUsername().length() > CREDENTIAL_LIMIT
                || credentials.getPassword().length() > CREDENTIAL_LIMIT) {
            counters.signInRefused();
            connecting.reject(Protocol.wrongPassword(endpoint));
            return;
        }
        authentication
                .authenticate(credentials.getUsername(), credentials.getPassword())
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .subscribe()
                .with(
                        device -> context.runOnContext(now -> connecting.answer(device)),
                        failure -> context.runOnContext(now -> connecting.reject(Protocol.unavailable(endpoint))));
    }

    /** A connection between CONNECT and CONNACK; it may end before there is an answer. */
    private final class Connecting {

        private final MqttEndpoint endpoint;
        private final Context context;
        private boolean gone;

        private Connecting(MqttEndpoint endpoint, Context context) {
            this.endpoint = endpoint;
            this.context = context;
        }

        private void reject(MqttConnectReturnCode reason) {
            if (!gone) {
                endpoint.reject(reason);
            }
        }

        private void answer(Optional<SignedInDevice> device) {
            if (device.isEmpty()) {
                counters.signInRefused();
                reject(Protocol.wrongPassword(endpoint));
            } else if (!gone) {
                accept(device.get());
            }
        }

        private void accept(SignedInDevice device) {
            int window = Protocol.isFive(endpoint) ? settings.receiveWindow() : settings.untoldReceiveWindow();
            boolean unnamed = endpoint.clientIdentifier() == null;
            String client = unnamed ? UUID.randomUUID().toString() : endpoint.clientIdentifier();
            Visitor visitor = new Visitor(device, client, memory(endpoint));
            MqttSession session = new MqttSession(endpoint, visitor, context, intake, counters, window);
            boolean resumes = sessions.open(session) && !endpoint.isCleanSession();
            endpoint.closeHandler(closed -> sessions.close(session));
            session.listen();
            endpoint.accept(resumes, promises(endpoint, visitor, unnamed));
        }
    }

    private static Duration memory(MqttEndpoint endpoint) {
        if (!Protocol.isFive(endpoint)) {
            return endpoint.isCleanSession() ? Duration.ZERO : Sessions.LONGEST_MEMORY;
        }
        long asked = Integer.toUnsignedLong(
                Protocol.number(endpoint.connectProperties(), MqttPropertyType.SESSION_EXPIRY_INTERVAL)
                        .orElse(0));
        return Duration.ofSeconds(Math.min(asked, Sessions.LONGEST_MEMORY.toSeconds()));
    }

    private MqttProperties promises(MqttEndpoint endpoint, Visitor visitor, boolean unnamed) {
        MqttProperties promises = new MqttProperties();
        if (Protocol.isFive(endpoint)) {
            add(promises, MqttPropertyType.RECEIVE_MAXIMUM, settings.receiveWindow());
            add(promises, MqttPropertyType.MAXIMUM_QOS, 1);
            add(promises, MqttPropertyType.MAXIMUM_PACKET_SIZE, PACKET_LIMIT);
            add(promises, MqttPropertyType.SESSION_EXPIRY_INTERVAL, (int)
                    visitor.memory().toSeconds());
            if (endpoint.keepAliveTimeSeconds() == 0 || endpoint.keepAliveTimeSeconds() > LONGEST_KEEP_ALIVE) {
                add(promises, MqttPropertyType.SERVER_KEEP_ALIVE, LONGEST_KEEP_ALIVE);
            }
            if (unnamed) {
                promises.add(new StringProperty(MqttPropertyType.ASSIGNED_CLIENT_IDENTIFIER.value(), visitor.client()));
            }
        }
        return promises;
    }

    private static void add(MqttProperties properties, MqttPropertyType type, int value) {
        properties.add(new IntegerProperty(type.value(), value));
    }
}
