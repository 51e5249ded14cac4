// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.trip;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A road of straights and curves, with what may be driven on each and where one must stop. */
final class Route {

    private static final double KMH = 1 / 3.6;
    private static final double COMFORTABLE_ACROSS = 2.2;
    private static final double[] LIMITS_KMH = {30, 50, 50, 50, 70, 90};
    private static final double CURVE_RUN_IN = 0.25;
    private static final double STOPS_PER_STRAIGHT = 0.3;

    /**
     * A stretch of the road.
     *
     * @param from where it begins, metres
     * @param curvature at its middle, 1/m, positive to the left
     * @param most the speed that fits, m/s
     * @param stop whether one must stop at its end
     * @param hasty whether the driver brakes late for what follows
     */
    record Stretch(double from, double length, double curvature, double most, boolean stop, boolean hasty) {
        double until() {
            return from + length;
        }
    }

    private final List<Stretch> stretches;

    private Route(List<Stretch> stretches) {
        this.stretches = stretches;
    }

    /** A road of at least that many metres; the same for the same seed. */
    static Route made(long seed, double metres) {
        Random random = new Random(seed);
        List<Stretch> stretches = new ArrayList<>();
        double from = 0;
        while (from < metres) {
            Stretch straight = straight(random, from);
            Stretch curve = curve(random, straight.until());
            stretches.add(straight);
            stretches.add(curve);
            from = curve.until();
        }
        return new Route(List.copyOf(stretches));
    }

    private static Stretch straight(Random random, double from) {
        double most = LIMITS_KMH[random.nextInt(LIMITS_KMH.length)] * KMH;
        double length = most * (6 + random.nextInt(10));
        boolean stop = random.nextDouble() < STOPS_PER_STRAIGHT;
        return new Stretch(from, length, 0, most, stop, random.nextDouble() < 0.2);
    }

    private static Stretch curve(Random random, double from) {
        double radius = 15 + random.nextInt(90);
        double angle = Math.toRadians(30 + random.nextInt(60));
        double side = random.nextBoolean() ? 1 : -1;
        double length = angle * radius / (1 - CURVE_RUN_IN);
        return new Stretch(from, length, side / radius, Math.sqrt(COMFORTABLE_ACROSS * radius), false, false);
    }

    /** The stretches that reach beyond this place, nearest first. */
    List<Stretch> from(double place) {
        return stretches.stream()
                .filter(stretch -> stretch.until() > place)
                .limit(4)
                .toList();
    }

    /** The road bends in and out of a curve gradually, as roads do: 1/m, positive to the left. */
    double curvature(double place) {
        return from(place).stream()
                .findFirst()
                .map(stretch -> {
                    double part = Math.max(0, (place - stretch.from()) / stretch.length());
                    double grown = Math.min(1, Math.min(part, 1 - part) / CURVE_RUN_IN);
                    return stretch.curvature() * grown;
                })
                .orElse(0.0);
    }
}
