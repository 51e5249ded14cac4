// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.mqtt;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/** Bounds what waits to be stored, over all connections. */
@Singleton
final class Backlog {

    /** What a message costs beside its payload. */
    private static final int OVERHEAD = 512;

    private final long limit;
    private final AtomicLong waiting = new AtomicLong();

    Backlog(MqttSettings settings) {
        limit = settings.maxWaitingBytes();
    }

    boolean enter(int size) {
        if (waiting.addAndGet(size + OVERHEAD) > limit) {
            leave(size);
            return false;
        }
        return true;
    }

    void leave(int size) {
        waiting.addAndGet(-(size + OVERHEAD));
    }
}
