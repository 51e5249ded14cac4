// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.trip;

/**
 * A small car on a flat road: engine and brakes against drag and rolling resistance along its way, the road's curvature
 * across it. Motion and energy are kept together, so that neither can drift from the other.
 */
final class Vehicle {

    static final double MASS_KG = 1_300;
    static final double MOST_POWER_W = 80_000;

    private static final double MOST_TRACTION_N = 5_000;
    private static final double MOST_BRAKING_N = 9_500;
    private static final double DRAG_N_PER_V2 = 0.5 * 1.2 * 0.66;
    private static final double ROLLING_N = 0.011 * MASS_KG * 9.81;

    private double speed;
    private double distance;
    private double heading; // clockwise from north
    private double north;
    private double east;
    private double alongAcceleration;
    private double yawRate;
    private double engineWork;
    private double heat;

    /**
     * One step of time.
     *
     * @param wished acceleration the driver wants, m/s²; given as far as engine and brakes can
     * @param curvature of the road, 1/m, positive to the left
     * @param seconds length of the step
     */
    void step(double wished, double curvature, double seconds) {
        double resistance = speed > 0 || wished > 0 ? ROLLING_N + DRAG_N_PER_V2 * speed * speed : 0;
        double needed = MASS_KG * wished + resistance;
        double engine = Math.clamp(needed, 0, Math.min(MOST_TRACTION_N, MOST_POWER_W / Math.max(speed, 1)));
        double brakes = Math.clamp(-needed, 0, MOST_BRAKING_N);
        double before = speed;
        speed = Math.max(0, before + (engine - brakes - resistance) / MASS_KG * seconds);
        alongAcceleration = (speed - before) / seconds;
        double way = (before + speed) / 2 * seconds;
        engineWork += engine * way;
        heat += (engine - MASS_KG * alongAcceleration) * way;
        turn(way, curvature, seconds);
    }

    private void turn(double way, double curvature, double seconds) {
        double turned = way * curvature;
        double course = heading - turned / 2;
        north += way * Math.cos(course);
        east += way * Math.sin(course);
        heading -= turned;
        distance += way;
        yawRate = turned / seconds;
    }

    double speed() {
        return speed;
    }

    /** Metres since the beginning. */
    double distance() {
        return distance;
    }

    /** Metres to the north of the beginning. */
    double north() {
        return north;
    }

    /** Metres to the east of the beginning. */
    double east() {
        return east;
    }

    /** m/s², forward positive, over the last step. */
    double alongAcceleration() {
        return alongAcceleration;
    }

    /** m/s², to the left positive: v²/r, which is the speed times the yaw rate. */
    double acrossAcceleration() {
        return speed * yawRate;
    }

    /** rad/s, to the left positive. */
    double yawRate() {
        return yawRate;
    }

    /** J that the engine has given. */
    double engineWork() {
        return engineWork;
    }

    /** J lost to air, tyres and brakes. */
    double heat() {
        return heat;
    }

    /** J of motion. */
    double motion() {
        return MASS_KG * speed * speed / 2;
    }
}
