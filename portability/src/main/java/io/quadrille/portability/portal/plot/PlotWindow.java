// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal.plot;

import io.quadrille.portability.held.HeldDevice;
import io.quadrille.portability.held.Window;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Which stretch of time a plot shows. */
public final class PlotWindow {

    public static final String RANGES = "1h 6h 24h 7d 30d all";
    public static final String USUAL = "24h";

    private static final Map<String, Duration> LENGTHS = Map.of(
            "1h", Duration.ofHours(1),
            "6h", Duration.ofHours(6),
            "24h", Duration.ofHours(24),
            "7d", Duration.ofDays(7),
            "30d", Duration.ofDays(30));
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private PlotWindow() {}

    /** The window between two instants in RFC 3339; empty if they make none. */
    static Optional<Window> between(String from, String until) {
        try {
            return Optional.of(new Window(Instant.parse(from), Instant.parse(until)));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** The range that ends now; or, where nothing was measured in it, that ends with the last reading. */
    static Window of(String range, HeldDevice device, Optional<Instant> lastReading, Instant now) {
        Duration length = LENGTHS.get(range);
        if (length == null && range.equals("all")) {
            Instant until = lastReading.orElse(now).plus(A_MOMENT);
            return new Window(earlier(device.firstHeld(), until.minus(A_MOMENT)), until);
        }
        Duration asked = length == null ? LENGTHS.get(USUAL) : length;
        Instant until = lastReading
                .filter(last -> last.isBefore(now.minus(asked)))
                .map(last -> last.plus(A_MOMENT))
                .orElse(now);
        return new Window(until.minus(asked), until);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
