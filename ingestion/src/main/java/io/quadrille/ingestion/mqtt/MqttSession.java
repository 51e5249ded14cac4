// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.mqtt;

import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.quadrille.ingestion.decode.Decoded;
import io.quadrille.ingestion.decode.Reason;
import io.quadrille.ingestion.delivery.Delivery;
import io.quadrille.ingestion.delivery.NotStorableException;
import io.quadrille.tenantadmin.api.device.DeviceAuthentication.SignedInDevice;
import io.vertx.core.Context;
import io.vertx.mqtt.MqttEndpoint;
import io.vertx.mqtt.messages.MqttPublishMessage;
import io.vertx.mqtt.messages.MqttSubscribeMessage;
import io.vertx.mqtt.messages.MqttUnsubscribeMessage;
import io.vertx.mqtt.messages.codes.MqttDisconnectReasonCode;
import io.vertx.mqtt.messages.codes.MqttSubAckReasonCode;
import io.vertx.mqtt.messages.codes.MqttUnsubAckReasonCode;
import java.util.Collections;
import java.util.Optional;

/** A device that has signed in. What it may say follows from who it is. Lives on its connection's event loop. */
final class MqttSession {

    private final MqttEndpoint endpoint;
    private final Visitor visitor;
    private final SignedInDevice device;
    private final Context context;
    private final Intake intake;
    private final IntakeCounters counters;
    private final int window;

    private int unacknowledged;
    private volatile long heardNanos = System.nanoTime();

    MqttSession(
            MqttEndpoint endpoint,
            Visitor visitor,
            Context context,
            Intake intake,
            IntakeCounters counters,
            int window) {
        this.endpoint = endpoint;
        this.visitor = visitor;
        this.device = visitor.device();
        this.context = context;
        this.intake = intake;
        this.counters = counters;
        this.window = window;
    }

    Visitor visitor() {
        return visitor;
    }

    long heardNanos() {
        return heardNanos;
    }

    void listen() {
        endpoint.publishHandler(this::published)
                .publishReleaseHandler(this::released)
                .subscribeHandler(this::subscribed)
                .unsubscribeHandler(this::unsubscribed)
                .pingHandler(ping -> heardNanos = System.nanoTime())
                .exceptionHandler(this::broken);
    }

    /** Ends the connection with a reason, of which only MQTT 5 can tell; does nothing if it has ended. */
    void end(MqttDisconnectReasonCode reason) {
        context.runOnContext(now -> endNow(reason));
    }

    private void endNow(MqttDisconnectReasonCode reason) {
        if (endpoint.isConnected()) {
            endpoint.disconnect(reason, MqttProperties.NO_PROPERTIES);
        }
    }

    private void published(MqttPublishMessage message) {
        heardNanos = System.nanoTime();
        counters.received(device.tenant());
        if (message.qosLevel() == MqttQoS.EXACTLY_ONCE && Protocol.isFive(endpoint)) {
            endNow(MqttDisconnectReasonCode.QOS_NOT_SUPPORTED);
        } else if (unacknowledged >= window) {
            refuseRoom(message, MqttDisconnectReasonCode.RECEIVE_MAXIMUM_EXCEEDED);
        } else if (!intake.admit(message)) {
            refuseRoom(message, MqttDisconnectReasonCode.SERVER_BUSY);
        } else {
            take(message);
        }
    }

    /** QoS 0 may be lost; anything else is sent again after the next sign-in. */
    private void refuseRoom(MqttPublishMessage message, MqttDisconnectReasonCode reason) {
        if (message.qosLevel() == MqttQoS.AT_MOST_ONCE) {
            counters.dropped(device.tenant());
        } else {
            endNow(reason);
        }
    }

    private void take(MqttPublishMessage message) {
        unacknowledged++;
        Delivery delivery = intake.read(device, message);
        Optional<Reason> refusal = delivery.content() instanceof Decoded.Refused refused
                ? Optional.of(refused.reason())
                : Optional.empty();
        intake.deliver(delivery)
                .subscribe()
                .with(
                        durable -> context.runOnContext(now -> acknowledge(message, refusal)),
                        failure -> context.runOnContext(now -> failed(message, failure)));
    }

    private void failed(MqttPublishMessage message, Throwable failure) {
        if (failure instanceof NotStorableException) {
            acknowledge(message, Optional.of(Reason.NOT_STORABLE));
        } else {
            unacknowledged--;
            counters.givenBack(device.tenant());
            endNow(MqttDisconnectReasonCode.SERVER_BUSY);
        }
    }

    /** A refused message is acknowledged too, or an MQTT 3.1.1 device would send it for ever. */
    private void acknowledge(MqttPublishMessage message, Optional<Reason> refusal) {
        unacknowledged--;
        if (!endpoint.isConnected()) {
            return;
        }
        switch (message.qosLevel()) {
            case AT_LEAST_ONCE -> acknowledgeOnce(message.messageId(), refusal);
            case EXACTLY_ONCE -> endpoint.publishReceived(message.messageId());
            default -> {
                // QoS 0 hears nothing
            }
        }
    }

    private void acknowledgeOnce(int message, Optional<Reason> refusal) {
        if (refusal.isPresent() && Protocol.isFive(endpoint)) {
            Reason reason = refusal.get();
            endpoint.publishAcknowledge(message, Protocol.code(reason), Protocol.explanation(endpoint, reason));
        } else {
            endpoint.publishAcknowledge(message);
        }
    }

    private void released(int message) {
        endpoint.publishComplete(message);
    }

    private void subscribed(MqttSubscribeMessage message) {
        int filters = message.topicSubscriptions().size();
        MqttSubAckReasonCode refusal = Protocol.isFive(endpoint)
                ? MqttSubAckReasonCode.NOT_AUTHORIZED
                : MqttSubAckReasonCode.UNSPECIFIED_ERROR;
        endpoint.subscribeAcknowledge(
                message.messageId(), Collections.nCopies(filters, refusal), MqttProperties.NO_PROPERTIES);
    }

    private void unsubscribed(MqttUnsubscribeMessage message) {
        endpoint.unsubscribeAcknowledge(
                message.messageId(),
                Collections.nCopies(message.topics().size(), MqttUnsubAckReasonCode.NO_SUBSCRIPTION_EXISTED),
                MqttProperties.NO_PROPERTIES);
    }

    private void broken(Throwable failure) {
        if (failure instanceof TooLongFrameException) {
            intake.refuseUnread(device).subscribe().with(kept -> {}, lost -> counters.givenBack(device.tenant()));
            endNow(MqttDisconnectReasonCode.PACKET_TOO_LARGE);
        } else {
            endNow(MqttDisconnectReasonCode.MALFORMED_PACKET);
        }
    }
}
