// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.mqtt;

import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttProperties.IntegerProperty;
import io.netty.handler.codec.mqtt.MqttProperties.MqttPropertyType;
import io.netty.handler.codec.mqtt.MqttProperties.StringProperty;
import io.netty.handler.codec.mqtt.MqttVersion;
import io.quadrille.ingestion.decode.Reason;
import io.vertx.mqtt.MqttEndpoint;
import io.vertx.mqtt.messages.codes.MqttPubAckReasonCode;
import java.util.Optional;

/** What the two versions of MQTT say differently. */
final class Protocol {

    private Protocol() {}

    static boolean isFive(MqttEndpoint endpoint) {
        return endpoint.protocolVersion() >= MqttVersion.MQTT_5.protocolLevel();
    }

    static MqttConnectReturnCode wrongPassword(MqttEndpoint endpoint) {
        return isFive(endpoint)
                ? MqttConnectReturnCode.CONNECTION_REFUSED_BAD_USERNAME_OR_PASSWORD
                : MqttConnectReturnCode.CONNECTION_REFUSED_BAD_USER_NAME_OR_PASSWORD;
    }

    static MqttConnectReturnCode unavailable(MqttEndpoint endpoint) {
        return isFive(endpoint)
                ? MqttConnectReturnCode.CONNECTION_REFUSED_SERVER_UNAVAILABLE_5
                : MqttConnectReturnCode.CONNECTION_REFUSED_SERVER_UNAVAILABLE;
    }

    static MqttConnectReturnCode busy(MqttEndpoint endpoint) {
        return isFive(endpoint)
                ? MqttConnectReturnCode.CONNECTION_REFUSED_SERVER_BUSY
                : MqttConnectReturnCode.CONNECTION_REFUSED_SERVER_UNAVAILABLE;
    }

    static Optional<Integer> number(MqttProperties properties, MqttPropertyType type) {
        return properties.getProperty(type.value()) instanceof IntegerProperty property
                ? Optional.of(property.value())
                : Optional.empty();
    }

    static Optional<String> text(MqttProperties properties, MqttPropertyType type) {
        return properties.getProperty(type.value()) instanceof StringProperty property
                ? Optional.of(property.value())
                : Optional.empty();
    }

    static MqttPubAckReasonCode code(Reason reason) {
        return switch (reason) {
            case UNSUPPORTED_TOPIC -> MqttPubAckReasonCode.NOT_AUTHORIZED;
            case NOT_STORABLE -> MqttPubAckReasonCode.IMPLEMENTATION_SPECIFIC_ERROR;
            default -> MqttPubAckReasonCode.PAYLOAD_FORMAT_INVALID;
        };
    }

    /** The reason as text, unless the device has asked for no such help (MQTT 5 §3.1.2.11.7). */
    static MqttProperties explanation(MqttEndpoint endpoint, Reason reason) {
        MqttProperties properties = new MqttProperties();
        if (number(endpoint.connectProperties(), MqttPropertyType.REQUEST_PROBLEM_INFORMATION)
                        .orElse(1)
                == 1) {
            properties.add(new StringProperty(MqttPropertyType.REASON_STRING.value(), reason.code()));
        }
        return properties;
    }
}
