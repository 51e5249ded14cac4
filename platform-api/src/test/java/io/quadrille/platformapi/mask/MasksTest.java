// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.mask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quadrille.consent.api.Mask;
import io.quadrille.ingestion.api.Value;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MasksTest {

    private static final double EARTH = 6_371_000;
    private static final Mask TENS = new Mask(Mask.Type.ROUND, 10);
    private static final Mask A_KILOMETRE = new Mask(Mask.Type.GEO_BLUR, 1_000);

    @Test
    void withoutMasksAValueLeavesAsMeasured() {
        Value speed = new Value.Numeric(52.3);
        assertEquals(Optional.of(speed), Masks.applied(List.of(), speed));
    }

    @Test
    void roundedNumbersAreTheNearestMultiple() {
        assertEquals(50, rounded(52.3));
        assertEquals(60, rounded(55.1));
        assertEquals(-50, rounded(-52.3));
        assertEquals(
                Optional.of(new Value.Numeric(0.3)),
                Masks.applied(List.of(new Mask(Mask.Type.ROUND, 0.1)), new Value.Numeric(0.34)));
        assertEquals(
                Optional.of(new Value.Vector(List.of(10.0, -10.0))),
                Masks.applied(List.of(TENS), new Value.Vector(List.of(7.0, -12.0))));
    }

    @Test
    void truncatedNumbersGoTowardsZeroAndTextsKeepTheirBeginning() {
        Mask truncate = new Mask(Mask.Type.TRUNCATE, 10);
        assertEquals(Optional.of(new Value.Numeric(50)), Masks.applied(List.of(truncate), new Value.Numeric(59.9)));
        assertEquals(Optional.of(new Value.Numeric(-50)), Masks.applied(List.of(truncate), new Value.Numeric(-59.9)));
        assertEquals(
                Optional.of(new Value.Text("7\uD83D\uDE00")),
                Masks.applied(List.of(new Mask(Mask.Type.TRUNCATE, 2)), new Value.Text("7\uD83D\uDE00006 Paris")));
        assertEquals(
                Optional.of(new Value.Text("7")),
                Masks.applied(List.of(new Mask(Mask.Type.TRUNCATE, 2)), new Value.Text("7")));
    }

    @Test
    void allMasksOfAStreamHold() {
        assertEquals(
                Optional.of(new Value.Numeric(40)),
                Masks.applied(List.of(TENS, new Mask(Mask.Type.TRUNCATE, 20)), new Value.Numeric(52.3)));
    }

    @Test
    void whatCannotBeMadeCoarseDoesNotLeave() {
        assertEquals(Optional.empty(), Masks.applied(List.of(TENS), new Value.Truth(true)));
        assertEquals(Optional.empty(), Masks.applied(List.of(TENS), new Value.Json("{}")));
        assertEquals(Optional.empty(), Masks.applied(List.of(TENS), new Value.Text("52")));
        assertEquals(Optional.empty(), Masks.applied(List.of(A_KILOMETRE), new Value.Numeric(48.85)));
        assertEquals(Optional.empty(), Masks.applied(List.of(A_KILOMETRE), new Value.Vector(List.of(48.85))));
        assertEquals(Optional.empty(), Masks.applied(List.of(A_KILOMETRE), new Value.Vector(List.of(97.0, 2.0))));
    }

    @Test
    void blurredPositionLosesItsAltitude() {
        Value.Vector blurred = blurred(A_KILOMETRE, List.of(48.8566, 2.3522, 35.0));
        assertEquals(2, blurred.components().size());
        assertEquals(blurred, blurred(A_KILOMETRE, List.of(48.8566, 2.3522)));
    }

    @Test
    void blurredPositionStaysNearAndItsSquareIsAsLargeAsPromised() {
        Random random = new Random(1);
        for (double metres : new double[] {10, 100, 1_000, 25_000}) {
            Mask mask = new Mask(Mask.Type.GEO_BLUR, metres);
            for (int i = 0; i < 5_000; i++) {
                double latitude = random.nextDouble(-80, 80);
                double longitude = random.nextDouble(-180, 180);
                List<Double> middle =
                        blurred(mask, List.of(latitude, longitude)).components();

                double away = distance(latitude, longitude, middle.get(0), middle.get(1));
                assertTrue(away <= 0.75 * metres + 0.2, latitude + " " + longitude + ": " + away + " of " + metres);

                // Whoever moves by less than half a side around the middle is shown at the same place.
                double part = 0.49 * random.nextDouble();
                List<Double> beside = beside(middle, part * metres, random.nextInt(4));
                assertEquals(middle, blurred(mask, beside).components(), middle + " " + metres);
            }
        }
    }

    @Test
    void polesAndTheDateLineHaveTheirSquares() {
        for (List<Double> edge : List.of(
                List.of(90.0, 0.0),
                List.of(-90.0, 180.0),
                List.of(0.0, 180.0),
                List.of(0.0, -180.0),
                List.of(89.9999, 12.0))) {
            List<Double> middle = blurred(A_KILOMETRE, edge).components();
            assertTrue(Math.abs(middle.get(0)) <= 90 && Math.abs(middle.get(1)) <= 180, middle.toString());
        }
    }

    private static double rounded(double value) {
        return Masks.applied(List.of(TENS), new Value.Numeric(value))
                .map(Value.Numeric.class::cast)
                .orElseThrow()
                .value();
    }

    private static Value.Vector blurred(Mask mask, List<Double> place) {
        return (Value.Vector)
                Masks.applied(List.of(mask), new Value.Vector(place)).orElseThrow();
    }

    private static List<Double> beside(List<Double> place, double metres, int direction) {
        double degrees = Math.toDegrees(metres / EARTH);
        double eastwards = degrees / Math.cos(Math.toRadians(place.get(0)));
        return switch (direction) {
            case 0 -> List.of(place.get(0) + degrees, place.get(1));
            case 1 -> List.of(place.get(0) - degrees, place.get(1));
            case 2 -> List.of(place.get(0), Math.min(180, place.get(1) + 0.98 * eastwards));
            default -> List.of(place.get(0), Math.max(-180, place.get(1) - 0.98 * eastwards));
        };
    }

    private static double distance(double lat1, double lon1, double lat2, double lon2) {
        double dLat = Math.toRadians(lat2 - lat1);
        double dLon = Math.toRadians(lon2 - lon1);
        double a = Math.pow(Math.sin(dLat / 2), 2)
                + Math.cos(Math.toRadians(lat1)) * Math.cos(Math.toRadians(lat2)) * Math.pow(Math.sin(dLon / 2), 2);
        return 2 * EARTH * Math.asin(Math.sqrt(a));
    }
}
