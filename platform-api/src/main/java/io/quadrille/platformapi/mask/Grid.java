// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.mask;

import java.util.List;

/**
 * The earth in squares. Everything within a square is shown as its middle, so that many readings from one place say no more than one: sides
 * are {@code metres} long or, at the edge nearer to a pole, exactly that and longer elsewhere; the middle lies at most 0.75 times that length
 * away up to 80 degrees of latitude, and the size of what is shown never tells where in the square somebody was.
 */
final class Grid {

    private static final double METRES_OF_A_DEGREE = 111_194.9;
    private static final double TO_A_TENTH_OF_A_METRE = 1_000_000;
    private static final int POLE = 90;
    private static final int ROUND = 360;

    private final double height;
    private final double metres;

    Grid(double metres) {
        this.metres = metres;
        this.height = metres / METRES_OF_A_DEGREE;
    }

    /** The middle of the square in which a place lies: latitude and longitude in degrees (WGS 84). */
    List<Double> middle(double latitude, double longitude) {
        double row = Math.floor((latitude + POLE) / height);
        double south = row * height - POLE;
        double north = Math.min(south + height, POLE);
        double width = width(south, north);
        double column = Math.floor((longitude + ROUND / 2.0) / width);
        return List.of(
                rounded(Math.min((south + north) / 2, POLE)),
                rounded(Math.min((column + 0.5) * width, ROUND) - ROUND / 2.0));
    }

    // as many columns as fit where the row is shortest, so that no square is narrower than it should be
    private double width(double south, double north) {
        double shortest = Math.cos(Math.toRadians(Math.max(Math.abs(south), Math.abs(north))));
        double columns = Math.floor(ROUND * METRES_OF_A_DEGREE * shortest / metres);
        return ROUND / Math.max(1, columns);
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * TO_A_TENTH_OF_A_METRE) / TO_A_TENTH_OF_A_METRE;
    }
}
