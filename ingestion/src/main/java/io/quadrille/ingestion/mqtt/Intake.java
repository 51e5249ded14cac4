// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.mqtt;

import io.netty.handler.codec.mqtt.MqttProperties.MqttPropertyType;
import io.quadrille.ingestion.decode.Decoded;
import io.quadrille.ingestion.decode.EventDecoder;
import io.quadrille.ingestion.decode.ReadingDecoder;
import io.quadrille.ingestion.decode.Reason;
import io.quadrille.ingestion.delivery.Deliveries;
import io.quadrille.ingestion.delivery.Delivery;
import io.quadrille.tenantadmin.api.device.DeviceAuthentication.SignedInDevice;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mqtt.messages.MqttPublishMessage;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What becomes of a published message, whoever published it. */
@Singleton
final class Intake {

    private static final String READINGS = "readings";
    private static final String EVENTS = "events";

    private final ReadingDecoder decoder;
    private final EventDecoder events;
    private final Deliveries deliveries;
    private final Backlog backlog;

    Intake(ReadingDecoder decoder, EventDecoder events, Deliveries deliveries, Backlog backlog) {
        this.decoder = decoder;
        this.events = events;
        this.deliveries = deliveries;
        this.backlog = backlog;
    }

    /** Whether there is room for the message; {@link #deliver} gives the room back. */
    boolean admit(MqttPublishMessage message) {
        return backlog.enter(message.payload().length());
    }

    Delivery read(SignedInDevice device, MqttPublishMessage message) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Buffer payload = message.payload();
        Decoded content = switch (message.topicName()) {
            case READINGS ->
                decoder.decode(
                        device,
                        payload.getBytes(),
                        now,
                        Protocol.text(message.properties(), MqttPropertyType.CONTENT_TYPE));
            case EVENTS -> events.decode(device, payload.getBytes(), now);
            default ->
                new Decoded.Refused(
                        Reason.UNSUPPORTED_TOPIC,
                        "readings are published to \"" + READINGS + "\", events to \"" + EVENTS + "\"");
        };
        return delivery(device, message.topicName(), now, content, payload);
    }

    Uni<Void> deliver(Delivery delivery) {
        return deliveries.deliver(delivery).onTermination().invoke(() -> backlog.leave(delivery.size()));
    }

    /** Keeps the refusal of a packet that was not read. */
    Uni<Void> refuseUnread(SignedInDevice device) {
        Decoded content = new Decoded.Refused(
                Reason.PAYLOAD_TOO_LARGE, "a packet of more than " + ReadingDecoder.PAYLOAD_LIMIT + " bytes");
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return deliveries.deliver(delivery(device, READINGS, now, content, Buffer.buffer()));
    }

    private static Delivery delivery(
            SignedInDevice device, String topic, Instant now, Decoded content, Buffer payload) {
        return new Delivery(
                device.tenant(),
                device.device(),
                topic,
                now,
                content,
                payload.length(),
                payload.getBuffer(0, Math.min(Delivery.FIRST_BYTES, payload.length())));
    }
}
