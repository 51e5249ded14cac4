// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waiting for something that is under way, by looking again and again until a limit. */
record Patience(Duration limit, Duration between) {

    private static final CountDownLatch NEVER = new CountDownLatch(1);

    /** Whether it came in time. */
    boolean until(BooleanSupplier come) {
        Instant end = Instant.now().plus(limit);
        while (!come.getAsBoolean()) {
            if (Instant.now().isAfter(end) || interruptedWaiting()) {
                return false;
            }
        }
        return true;
    }

    private boolean interruptedWaiting() {
        try {
            return NEVER.await(between.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
