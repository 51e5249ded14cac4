// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.trip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quadrille.launcher.replay.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TripSimulationTest {

    private static final Instant BEGIN = Instant.parse("2026-03-02T08:00:00Z");
    private static final Duration LENGTH = Duration.ofMinutes(5);
    private static final double EARTH_RADIUS = 6_371_000;

    @Test
    void fastStreamsComeFiftyTimesASecondAndSlowOnesOnce() {
        List<Sample> samples = trip(1);

        assertEquals(15_000, samples.size());
        assertEquals(
                300, samples.stream().filter(sample -> sample.readings() == 7).count());
        assertEquals(Set.of("acceleration", "rotation"), samples.get(1).values().keySet());
        assertEquals(BEGIN.plusMillis(20), samples.get(1).time());
        assertEquals(BEGIN.plusMillis(299_980), samples.get(14_999).time());
    }

    @Test
    void sameSeedMakesTheSameTripAndAnotherSeedAnother() {
        assertEquals(trip(7), trip(7));
        assertNotEquals(trip(7), trip(8));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 17})
    void speedIsTheSumOfTheAcceleration(long seed) {
        double speed = 0;
        for (Sample sample : trip(seed)) {
            speed += component(sample, "acceleration", 0) / TripSimulation.RATE;
            if (isWhole(sample)) {
                assertEquals(number(sample, "speed") / 3.6, speed, 0.6, "at " + sample.time());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 17})
    void accelerationToTheSideIsSpeedTimesTurning(long seed) {
        double worst = 0;
        double most = 0;
        for (Sample sample : trip(seed)) {
            if (isWhole(sample)) {
                double speed = number(sample, "speed") / 3.6;
                double across = component(sample, "acceleration", 1);
                worst = Math.max(worst, Math.abs(across - speed * component(sample, "rotation", 2)));
                most = Math.max(most, Math.abs(across));
            }
        }
        assertTrue(most > 1, "the trip has curves");
        assertTrue(worst < 0.5, "within the sensors' noise, but was " + worst);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 17})
    void carNeverJumps(long seed) {
        Sample before = null;
        for (Sample now :
                trip(seed).stream().filter(TripSimulationTest::isWhole).toList()) {
            if (before != null) {
                double mean = (number(before, "speed") + number(now, "speed")) / 2 / 3.6;
                assertEquals(mean, metresBetween(before, now), 0.05 * mean + 0.8, "at " + now.time());
                assertEquals(mean, (number(now, "odometer") - number(before, "odometer")) * 1000, 0.05 * mean + 0.8);
            }
            before = now;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 17})
    void tyresHold(long seed) {
        for (Sample sample : trip(seed)) {
            double total = Math.hypot(component(sample, "acceleration", 0), component(sample, "acceleration", 1));
            assertTrue(total < 0.9 * 9.81, "at " + sample.time() + ": " + total);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 17})
    void carDrivesStopsAndWarmsUp(long seed) {
        List<Sample> seconds =
                trip(seed).stream().filter(TripSimulationTest::isWhole).toList();
        double first = number(seconds.get(0), "engine-temperature");
        double last = number(seconds.get(299), "engine-temperature");

        assertTrue(seconds.stream().anyMatch(second -> number(second, "speed") > 40));
        assertTrue(seconds.stream().skip(60).anyMatch(second -> number(second, "speed") < 1));
        assertTrue(seconds.stream().allMatch(second -> between(800, number(second, "engine-speed"), 6_500)));
        assertTrue(first < 20 && last > first + 20 && last < 100, first + " to " + last);
        assertTrue(number(seconds.get(299), "odometer") - number(seconds.get(0), "odometer") > 1);
    }

    private static List<Sample> trip(long seed) {
        return TripSimulation.samples(seed, BEGIN, LENGTH);
    }

    private static boolean isWhole(Sample sample) {
        return sample.values().containsKey("speed");
    }

    private static boolean between(double least, double value, double most) {
        return least <= value && value <= most;
    }

    private static double number(Sample sample, String stream) {
        return sample.values().get(stream).asDouble();
    }

    private static double component(Sample sample, String stream, int axis) {
        return sample.values().get(stream).get(axis).asDouble();
    }

    private static double metresBetween(Sample one, Sample other) {
        JsonNode here = one.values().get("position");
        JsonNode there = other.values().get("position");
        double north = Math.toRadians(there.get(0).asDouble() - here.get(0).asDouble()) * EARTH_RADIUS;
        double east = Math.toRadians(there.get(1).asDouble() - here.get(1).asDouble())
                * EARTH_RADIUS
                * Math.cos(Math.toRadians(here.get(0).asDouble()));
        return Math.hypot(north, east);
    }
}
