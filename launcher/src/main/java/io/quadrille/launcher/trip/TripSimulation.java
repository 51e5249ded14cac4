// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.trip;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quadrille.launcher.replay.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What a car's driving meter would have recorded on a made trip: {@code acceleration} (m/s², forward, left, up, without
 * gravity) and {@code rotation} (rad/s about the same axes) fifty times a second; {@code speed} (km/h), {@code position}
 * (latitude, longitude), {@code engine-speed} (rev/min), {@code engine-temperature} (°C) and {@code odometer} (km) once a
 * second. The same for the same seed.
 */
public final class TripSimulation {

    /** Samples a second. */
    public static final int RATE = 50;

    private static final double STEP_SECONDS = 1.0 / RATE;
    private static final double MOST_SPEED = 40;
    private static final double START_LATITUDE = 45.7772;
    private static final double START_LONGITUDE = 3.0870;
    private static final double EARTH_RADIUS = 6_371_000;
    private static final double ACCELERATION_NOISE = 0.05;
    private static final double ROAD_SHAKE = 0.012;
    private static final double ROTATION_NOISE = 0.004;

    private final Random noise;
    private final Vehicle car = new Vehicle();
    private final Engine engine = new Engine();
    private final Route route;
    private final Driver driver;
    private final double odometerBefore;

    private TripSimulation(long seed, Duration length) {
        this.noise = new Random(~seed);
        this.route = Route.made(seed, length.toSeconds() * MOST_SPEED);
        this.driver = new Driver(route);
        this.odometerBefore = 10_000 + noise.nextInt(50_000);
    }

    /** The samples of a trip that begins then and is cut off after that time. */
    public static List<Sample> samples(long seed, Instant begin, Duration length) {
        TripSimulation trip = new TripSimulation(seed, length);
        long count = length.toMillis() * RATE / 1000;
        List<Sample> samples = new ArrayList<>();
        for (long tick = 0; tick < count; tick++) {
            Instant time = begin.plusMillis(tick * 1000 / RATE);
            samples.add(new Sample(time, trip.values(tick % RATE == 0)));
            trip.step();
        }
        return samples;
    }

    private void step() {
        car.step(driver.wish(car, STEP_SECONDS), route.curvature(car.distance()), STEP_SECONDS);
        engine.step(car.engineWork(), STEP_SECONDS);
    }

    private Map<String, JsonNode> values(boolean wholeSecond) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        double shake = ACCELERATION_NOISE + ROAD_SHAKE * car.speed();
        values.put(
                "acceleration",
                vector(
                        4,
                        noisy(car.alongAcceleration(), ACCELERATION_NOISE),
                        noisy(car.acrossAcceleration(), ACCELERATION_NOISE),
                        noisy(0, shake)));
        values.put(
                "rotation",
                vector(5, noisy(0, ROTATION_NOISE), noisy(0, ROTATION_NOISE), noisy(car.yawRate(), ROTATION_NOISE)));
        if (wholeSecond) {
            values.put("speed", number(car.speed() * 3.6, 2));
            values.put("position", vector(7, latitude(), longitude()));
            values.put("engine-speed", number(Engine.revolutions(car.speed()), 0));
            values.put("engine-temperature", number(engine.temperature(), 1));
            values.put("odometer", number(odometerBefore + car.distance() / 1000, 4));
        }
        return values;
    }

    private double latitude() {
        return START_LATITUDE + Math.toDegrees(car.north() / EARTH_RADIUS);
    }

    private double longitude() {
        return START_LONGITUDE + Math.toDegrees(car.east() / (EARTH_RADIUS * Math.cos(Math.toRadians(START_LATITUDE))));
    }

    private double noisy(double value, double deviation) {
        return value + noise.nextGaussian() * deviation;
    }

    private static JsonNode number(double value, int decimals) {
        return DoubleNode.valueOf(rounded(value, decimals));
    }

    private static JsonNode vector(int decimals, double... components) {
        ArrayNode vector = JsonNodeFactory.instance.arrayNode(components.length);
        for (double component : components) {
            vector.add(rounded(component, decimals));
        }
        return vector;
    }

    private static double rounded(double value, int decimals) {
        double scale = Math.pow(10, decimals);
        return Math.round(value * scale) / scale;
    }
}
