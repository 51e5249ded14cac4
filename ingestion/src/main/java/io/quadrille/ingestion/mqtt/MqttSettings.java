// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.mqtt;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Where and within which bounds devices are served by MQTT. */
@ConfigMapping(prefix = "quadrille.mqtt")
public interface MqttSettings {

    /** Where to listen. */
    @WithDefault("127.0.0.1")
    String host();

    /** Where to listen; 0 chooses a free port. */
    @WithDefault("1883")
    int port();

    /** How long a connection may stay without a sign-in. */
    @WithDefault("5S")
    Duration connectTimeout();

    /** How many messages of a connection may be unacknowledged; MQTT 5 devices are told. */
    @WithDefault("100")
    int receiveWindow();

    /** The same for MQTT 3.1.1 devices, who cannot be told and are cut off beyond it. */
    @WithDefault("1000")
    int untoldReceiveWindow();

    /** How many devices may be connected. */
    @WithDefault("10000")
    int maxConnections();

    /** How many bytes of all devices' messages may wait to be stored; who sends more is cut off and sends again. */
    @WithDefault("16777216")
    long maxWaitingBytes();
}
