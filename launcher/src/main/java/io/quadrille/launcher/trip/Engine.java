// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.trip;

/** What the engine shows: its speed by gear, its temperature by the heat it makes and sheds. */
final class Engine {

    static final double IDLE = 800;

    private static final double WHEEL_TURN_METRES = 2 * Math.PI * 0.31;
    private static final double FINAL_DRIVE = 4.1;
    private static final double[] GEARS = {3.6, 1.95, 1.3, 0.95, 0.75};
    private static final double[] CHANGE_UP_AT = {5, 10, 15.5, 22};
    private static final double SURROUNDINGS = 14;
    private static final double THERMOSTAT = 90;
    private static final double HEAT_CAPACITY = 90_000;
    private static final double WASTE_PER_WORK = 0.9;
    private static final double IDLE_WASTE_W = 4_000;
    private static final double LOSS_W_PER_KELVIN = 25;
    private static final double COOLED_W_PER_KELVIN = 4_000;

    private double temperature = SURROUNDINGS;
    private double workBefore;

    void step(double work, double seconds) {
        double waste = (work - workBefore) * WASTE_PER_WORK + IDLE_WASTE_W * seconds;
        double shed = LOSS_W_PER_KELVIN * (temperature - SURROUNDINGS)
                + COOLED_W_PER_KELVIN * Math.max(0, temperature - THERMOSTAT);
        temperature += (waste - shed * seconds) / HEAT_CAPACITY;
        workBefore = work;
    }

    /** °C. */
    double temperature() {
        return temperature;
    }

    /** Revolutions a minute at this speed (m/s). */
    static double revolutions(double speed) {
        int gear = 0;
        while (gear < CHANGE_UP_AT.length && speed > CHANGE_UP_AT[gear]) {
            gear++;
        }
        return Math.max(IDLE, speed / WHEEL_TURN_METRES * GEARS[gear] * FINAL_DRIVE * 60);
    }
}
