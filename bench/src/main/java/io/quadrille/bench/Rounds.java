// SPDX-License-Identifier: Apache-2.0
package io.quadrille.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;

/** Several rounds of one measurement; the median is the figure, and the range says how far to trust it. */
record Rounds(double[] perSecond) {

    static Rounds of(int rounds, DoubleSupplier round) {
        return new Rounds(DoubleStream.generate(round).limit(rounds).sorted().toArray());
    }

    double median() {
        int middle = perSecond.length / 2;
        return perSecond.length % 2 == 1 ? perSecond[middle] : (perSecond[middle - 1] + perSecond[middle]) / 2;
    }

    String report(String what) {
        return String.format(
                Locale.ROOT,
                "%s: median %,.0f/s, range %,.0f to %,.0f over %d rounds",
                what,
                median(),
                Arrays.stream(perSecond).min().orElse(0),
                Arrays.stream(perSecond).max().orElse(0),
                perSecond.length);
    }
}
