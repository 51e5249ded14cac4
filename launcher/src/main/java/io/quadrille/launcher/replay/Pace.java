// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.replay;

import io.quadrille.launcher.home.LauncherException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * How fast a recording is sent.
 *
 * @param speed so many times as fast as it was recorded; 0 for as fast as the platform acknowledges
 */
record Pace(double speed) {

    private static final CountDownLatch NEVER = new CountDownLatch(1);

    static Pace parse(String text) {
        try {
            double speed = text.equals("max") ? 0 : Double.parseDouble(text);
            if (speed >= 0 && Double.isFinite(speed)) {
                return new Pace(speed);
            }
        } catch (NumberFormatException notNumber) {
            throw unclear(text, notNumber);
        }
        throw unclear(text, null);
    }

    /** How long sending that much of the recording takes. */
    Duration duration(Duration recorded) {
        return speed == 0 ? Duration.ZERO : Duration.ofNanos((long) (recorded.toNanos() / speed));
    }

    /** How much of the recording goes into one message: what is due within a second. */
    Duration span() {
        return speed == 0 ? ChronoUnit.FOREVER.getDuration() : Duration.ofNanos((long) (speed * 1e9));
    }

    /** Waits until what was recorded that long after the beginning is due. */
    void await(Instant begun, Duration recorded, Clock clock) {
        Duration left = Duration.between(clock.instant(), begun.plus(duration(recorded)));
        if (left.isPositive()) {
            try {
                NEVER.await(left.toNanos(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static LauncherException unclear(String text, Throwable cause) {
        return new LauncherException(
                "--speed must be a number such as 1 or 10, or max; \"" + text + "\" is not.", cause);
    }
}
