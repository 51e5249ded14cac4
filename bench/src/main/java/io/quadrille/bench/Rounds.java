// SPDX-License-Identifier: Apache-2.0
package io.quadrille.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;

/**
 * Several rounds of one measurement; the median is the figure, and the range says how far to trust it.
 *
 * @param perSecond what each round yielded, in ascending order
 */
record Rounds(List<Double> perSecond) {

    static Rounds of(int rounds, DoubleSupplier round) {
        return new Rounds(
                DoubleStream.generate(round).limit(rounds).sorted().boxed().toList());
    }

    double median() {
        int middle = perSecond.size() / 2;
        return perSecond.size() % 2 == 1
                ? perSecond.get(middle)
                : (perSecond.get(middle - 1) + perSecond.get(middle)) / 2;
    }

    String report(String what) {
        return String.format(
                Locale.ROOT,
                "%s: median %,.0f/s, range %,.0f to %,.0f over %d rounds",
                what,
                median(),
                perSecond.getFirst(),
                perSecond.getLast(),
                perSecond.size());
    }
}
