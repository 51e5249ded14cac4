// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.mqtt;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.device.VoidSignIns.VoidSignIn;
import io.vertx.mqtt.messages.codes.MqttDisconnectReasonCode;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The connected devices, one connection each, and for a while those that will come back: a device to whom its session is said to be
 * gone forgets what it has not yet been acknowledged (MQTT 5 §3.2.2.1.1).
 */
@Singleton
final class Sessions {

    static final Duration LONGEST_MEMORY = Duration.ofDays(1);
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(30);
    private static final int REMEMBERED_LIMIT = 100_000;

    private final Map<Key, MqttSession> live = new ConcurrentHashMap<>();
    private final Cache<Key, Remembered> remembered = Caffeine.newBuilder()
            .maximumSize(REMEMBERED_LIMIT)
            .expireAfterWrite(LONGEST_MEMORY)
            .build();

    private record Key(TenantId tenant, DeviceId device) {

        private static Key of(Visitor visitor) {
            return new Key(visitor.device().tenant(), visitor.device().device());
        }
    }

    private record Remembered(Visitor visitor, long untilNanos) {

        private boolean isFresh() {
            return untilNanos - System.nanoTime() > 0;
        }
    }

    int count() {
        return live.size();
    }

    /**
     * The newest connection of a device is its only one.
     *
     * @return whether the same client left, or still had, a session
     */
    boolean open(MqttSession session) {
        Key key = Key.of(session.visitor());
        MqttSession before = live.put(key, session);
        Remembered last = remembered.asMap().remove(key);
        if (before != null) {
            before.end(MqttDisconnectReasonCode.SESSION_TAKEN_OVER);
            return session.visitor().isAgain(before.visitor());
        }
        return last != null && last.isFresh() && session.visitor().isAgain(last.visitor());
    }

    void close(MqttSession session) {
        Visitor visitor = session.visitor();
        if (live.remove(Key.of(visitor), session) && visitor.mayComeBack()) {
            long until = System.nanoTime() + visitor.memory().toNanos();
            remembered.put(Key.of(visitor), new Remembered(visitor, until));
        }
    }

    /** Whose devices are connected. */
    Set<TenantId> tenants() {
        return live.keySet().stream().map(Key::tenant).collect(Collectors.toSet());
    }

    /** Ends the device's connection, unless it was opened with newer credentials. */
    void end(VoidSignIn sign) {
        MqttSession session = live.get(new Key(sign.tenant(), sign.device()));
        if (session != null && session.visitor().device().credentialsMade().isBefore(sign.before())) {
            session.end(MqttDisconnectReasonCode.NOT_AUTHORIZED);
        }
    }

    /** Ends what has been silent for too long, for devices that keep nothing alive. */
    void endSilent() {
        long now = System.nanoTime();
        live.values().stream()
                .filter(session -> now - session.heardNanos() > LONGEST_SILENCE.toNanos())
                .forEach(session -> session.end(MqttDisconnectReasonCode.KEEP_ALIVE_TIMEOUT));
    }

    void endAll() {
        live.values().forEach(session -> session.end(MqttDisconnectReasonCode.SERVER_SHUTTING_DOWN));
    }
}
