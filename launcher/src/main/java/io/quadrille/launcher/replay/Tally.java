// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.replay;

import java.util.Map;

/**
 * What became of the messages of a device.
 *
 * @param messages how many were sent
 * @param readings how many readings were in them
 * @param acknowledged how many the platform acknowledged, which it does when they are durable
 * @param acknowledgedReadings how many readings were in those
 * @param refused how many it refused, by reason
 */
public record Tally(
        long messages, long readings, long acknowledged, long acknowledgedReadings, Map<String, Long> refused) {

    /** Copies the reasons. */
    public Tally {
        refused = Map.copyOf(refused);
    }

    /** Whether every message was acknowledged. */
    public boolean complete() {
        return acknowledged == messages;
    }
}
