// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.trip;

import java.util.List;

/** Drives a route: keeps to what fits, brakes ahead of what comes, waits where one must stop. */
final class Driver {

    private static final double BRISK = 1.8;
    private static final double GENTLE_BRAKING = 2.0;
    private static final double HASTY_BRAKING = 5.0;
    private static final double REACTION_SECONDS = 0.8;
    private static final double STANDS_WITHIN = 3.0;
    private static final double WAIT_SECONDS = 6;

    private final Route route;
    private double passed = -1;
    private double waited;

    Driver(Route route) {
        this.route = route;
    }

    /** The acceleration wished for in the next step, m/s². */
    double wish(Vehicle car, double seconds) {
        List<Route.Stretch> ahead = route.from(car.distance());
        if (ahead.isEmpty()) {
            return -GENTLE_BRAKING;
        }
        if (standsAtStop(car, ahead.get(0))) {
            waited += seconds;
            if (waited < WAIT_SECONDS) {
                return -GENTLE_BRAKING;
            }
            passed = ahead.get(0).until();
            waited = 0;
        }
        double fits = fits(car, ahead);
        double most = ahead.get(0).hasty() ? HASTY_BRAKING * 1.2 : GENTLE_BRAKING * 1.2;
        return Math.clamp((fits - car.speed()) / REACTION_SECONDS, -most, BRISK);
    }

    private boolean standsAtStop(Vehicle car, Route.Stretch stretch) {
        return mustStop(stretch) && car.speed() < 0.3 && stretch.until() - car.distance() < STANDS_WITHIN;
    }

    private boolean mustStop(Route.Stretch stretch) {
        return stretch.stop() && passed != stretch.until();
    }

    /** The speed from which everything ahead can still be met by braking, counting the way driven while reacting. */
    private double fits(Vehicle car, List<Route.Stretch> ahead) {
        double fits = ahead.get(0).most();
        double place = car.distance() + STANDS_WITHIN / 2 + car.speed() * REACTION_SECONDS;
        for (int next = 0; next < ahead.size(); next++) {
            Route.Stretch stretch = ahead.get(next);
            double braking = stretch.hasty() ? HASTY_BRAKING : GENTLE_BRAKING;
            double room = Math.max(0, stretch.until() - place);
            fits = Math.min(fits, Math.sqrt(square(speedAfter(ahead, next)) + 2 * braking * room));
        }
        return fits;
    }

    private double speedAfter(List<Route.Stretch> ahead, int index) {
        if (mustStop(ahead.get(index))) {
            return 0;
        }
        return ahead.get(Math.min(index + 1, ahead.size() - 1)).most();
    }

    private static double square(double value) {
        return value * value;
    }
}
