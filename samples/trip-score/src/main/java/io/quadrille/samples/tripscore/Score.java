// SPDX-License-Identifier: Apache-2.0
package io.quadrille.samples.tripscore;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How smooth the driving was.
 *
 * @param points 100 for never harsh, ten less for each harsh manoeuvre in ten minutes, at least 0
 * @param harsh how often speed changed by more than 3 m/s²
 * @param driven for how long speeds are known, gaps left out
 */
record Score(int points, int harsh, Duration driven) {

    private static final double HARSH = 3.0;
    private static final double KMH = 3.6;
    private static final Duration GAP = Duration.ofSeconds(10);
    private static final double COST = 10.0;
    private static final double SECONDS = 600.0;

    /** A speed in km/h. */
    record Speed(String device, Instant time, double kmh) {

        static Speed of(JsonNode reading) {
            return new Speed(
                    reading.path("device").asText(),
                    Instant.parse(reading.path("time").asText()),
                    reading.path("value").asDouble());
        }
    }

    static Score of(List<Speed> speeds) {
        int harsh = 0;
        boolean wasHarsh = false;
        Duration driven = Duration.ZERO;
        for (int i = 1; i < speeds.size(); i++) {
            Speed before = speeds.get(i - 1);
            Speed now = speeds.get(i);
            Duration step = Duration.between(before.time(), now.time());
            boolean known = before.device().equals(now.device()) && step.isPositive() && step.compareTo(GAP) <= 0;
            boolean isHarsh = known && Math.abs(now.kmh() - before.kmh()) / KMH / seconds(step) > HARSH;
            driven = known ? driven.plus(step) : driven;
            harsh += isHarsh && !wasHarsh ? 1 : 0;
            wasHarsh = isHarsh;
        }
        double rate = driven.isZero() ? 0 : harsh * SECONDS / seconds(driven);
        return new Score((int) Math.round(Math.max(0, 100 - COST * rate)), harsh, driven);
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
