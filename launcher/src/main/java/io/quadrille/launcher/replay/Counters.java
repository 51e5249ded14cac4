// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.replay;

import java.util.HashMap;
import java.util.Map;

/** Counts the fate of messages as answers come in on the client's threads. */
final class Counters {

    private long messages;
    private long readings;
    private long acknowledged;
    private long acknowledgedReadings;
    private final Map<String, Long> refused = new HashMap<>();

    synchronized void sent(int more) {
        messages++;
        readings += more;
    }

    synchronized void acknowledged(int more) {
        acknowledged++;
        acknowledgedReadings += more;
    }

    synchronized void refused(String reason) {
        refused.merge(reason, 1L, Long::sum);
    }

    synchronized Tally tally() {
        return new Tally(messages, readings, acknowledged, acknowledgedReadings, refused);
    }
}
