// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.trip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class VehicleTest {

    private static final double STEP = 0.02;

    @Test
    void energyIsNeitherMadeNorLost() {
        Vehicle car = new Vehicle();
        Route route = Route.made(5, 4_000);
        Driver driver = new Driver(route);

        for (int tick = 0; tick < 10_000; tick++) {
            car.step(driver.wish(car, STEP), route.curvature(car.distance()), STEP);
            assertEquals(car.engineWork(), car.motion() + car.heat(), 1e-6 * car.engineWork() + 1e-3);
        }
        assertTrue(car.engineWork() > 500_000 && car.heat() > 0);
    }

    @Test
    void engineNeverGivesMoreThanItsPower() {
        Vehicle car = new Vehicle();
        double before = 0;

        for (int tick = 0; tick < 3_000; tick++) {
            car.step(10, 0, STEP);
            assertTrue((car.engineWork() - before) / STEP <= Vehicle.MOST_POWER_W * 1.02);
            before = car.engineWork();
        }
        assertTrue(car.speed() > 30 && car.speed() < 60, "top speed where drag eats the power: " + car.speed());
    }

    @Test
    void brakingCarStopsAndNeverRollsBack() {
        Vehicle car = moving(20);
        double speed = car.speed();

        for (int tick = 0; tick < 1_000; tick++) {
            car.step(-2, 0, STEP);
            assertTrue(car.speed() <= speed);
            speed = car.speed();
        }
        assertEquals(0, speed);
    }

    @Test
    void fullTurnToTheLeftComesBackToWhereItBegan() {
        double radius = 50;
        Vehicle car = moving(10);
        double north = car.north();
        double east = car.east();
        double until = car.distance() + 2 * Math.PI * radius;
        double west = 0;

        while (car.distance() < until) {
            car.step(0, 1 / radius, STEP);
            west = Math.max(west, east - car.east());
        }
        assertEquals(north, car.north(), 0.5);
        assertEquals(east, car.east(), 0.5);
        assertEquals(2 * radius, west, 0.5);
        assertEquals(car.speed() * car.speed() / radius, car.acrossAcceleration(), 0.01);
    }

    private static Vehicle moving(double speed) {
        Vehicle car = new Vehicle();
        while (car.speed() < speed) {
            car.step(2, 0, STEP);
        }
        return car;
    }
}
