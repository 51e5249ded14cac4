// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.mqtt;

import io.quadrille.tenantadmin.api.device.DeviceAuthentication.SignedInDevice;
import java.time.Duration;

/**
 * Who has signed in.
 *
 * @param device the device
 * @param client MQTT's client identifier
 * @param memory how long its session is kept after the connection's end
 */
record Visitor(SignedInDevice device, String client, Duration memory) {

    private static final int CLIENT_LIMIT = 256;

    boolean mayComeBack() {
        return !memory.isZero() && client.length() <= CLIENT_LIMIT;
    }

    boolean isAgain(Visitor before) {
        return before.mayComeBack() && before.client.equals(client);
    }
}
