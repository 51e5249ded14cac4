// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.access;

import io.quadrille.consent.api.decision.Decision;
import io.quadrille.ingestion.api.Reading;
import io.quadrille.ingestion.api.Readings;
import io.quadrille.platformapi.problem.ProblemType;
import java.util.Arrays;
import java.util.List;

/** Carries a decision's slices over to the readings, and counts what was taken of each. */
public final class DecidedSlices {

    private static final int MOST = 256;

    private DecidedSlices() {}

    /** The same slices in the readings' words; fails with 400 if they are more than one question may have. */
    public static List<Readings.Slice> of(Decision decision) {
        if (decision.slices().size() > MOST) {
            throw ProblemType.INVALID_REQUEST.problem("This covers too many consents; name a consent or devices.");
        }
        return decision.slices().stream().map(DecidedSlices::slice).toList();
    }

    /** How many of the readings each slice let out; one that several would let out counts for the first. */
    public static List<Long> counts(Decision decision, List<Reading> readings) {
        long[] counts = new long[decision.slices().size()];
        for (Reading reading : readings) {
            counts[first(decision.slices(), reading)]++;
        }
        return Arrays.stream(counts).boxed().toList();
    }

    private static int first(List<Decision.Slice> slices, Reading reading) {
        for (int i = 0; i < slices.size(); i++) {
            if (covers(slices.get(i), reading)) {
                return i;
            }
        }
        throw new IllegalStateException("a reading outside every slice was about to leave");
    }

    private static boolean covers(Decision.Slice slice, Reading reading) {
        return slice.device().equals(reading.device())
                && slice.streams().contains(reading.stream())
                && !reading.time().isBefore(slice.from())
                && reading.time().isBefore(slice.until());
    }

    private static Readings.Slice slice(Decision.Slice slice) {
        return new Readings.Slice(slice.device(), slice.streams(), slice.from(), slice.until(), slice.resolution());
    }
}
