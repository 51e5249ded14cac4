// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.access;

import io.quadrille.consent.api.Mask;
import io.quadrille.consent.api.decision.Decision;
import io.quadrille.ingestion.api.Reading;
import io.quadrille.ingestion.api.Readings;
import io.quadrille.platformapi.mask.Masks;
import io.quadrille.platformapi.problem.ProblemType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Carries a decision's slices over to the readings, and counts what was taken of each. */
public final class DecidedSlices {

    private static final int MOST = 256;
    private static final Comparator<List<Mask>> FINEST_FIRST = Comparator.<List<Mask>>comparingInt(List::size)
            .thenComparingDouble(masks -> masks.stream().mapToDouble(Mask::size).sum());

    private DecidedSlices() {}

    /** The same slices in the readings' words; fails with 400 if they are more than one question may have. */
    public static List<Readings.Slice> of(Decision decision) {
        if (decision.slices().size() > MOST) {
            throw ProblemType.INVALID_REQUEST.problem("This covers too many consents; name a consent or devices.");
        }
        return decision.slices().stream().map(DecidedSlices::slice).toList();
    }

    /**
     * How many of the readings each slice let out. One that several would let out counts for the one that lets it out finest, and among
     * those for the first; one that cannot be made as coarse as it must be does not leave, and does not count.
     */
    public static List<Long> counts(Decision decision, List<Reading> readings) {
        long[] counts = new long[decision.slices().size()];
        for (Reading reading : readings) {
            int slice = finest(decision.slices(), reading);
            if (masked(decision.slices().get(slice), reading).isPresent()) {
                counts[slice]++;
            }
        }
        return Arrays.stream(counts).boxed().toList();
    }

    /** The readings as they may leave: made as coarse as the decision says. */
    public static List<Reading> masked(Decision decision, List<Reading> readings) {
        if (decision.slices().stream().allMatch(slice -> slice.masks().isEmpty())) {
            return readings;
        }
        return readings.stream()
                .flatMap(reading -> masked(decision.slices().get(finest(decision.slices(), reading)), reading).stream())
                .toList();
    }

    private static Optional<Reading> masked(Decision.Slice slice, Reading reading) {
        List<Mask> masks = masks(slice, reading);
        return masks.isEmpty()
                ? Optional.of(reading)
                : Masks.applied(masks, reading.value())
                        .map(value -> new Reading(
                                reading.device(), reading.stream(), reading.time(), reading.receivedAt(), value));
    }

    private static List<Mask> masks(Decision.Slice slice, Reading reading) {
        return slice.masks().getOrDefault(reading.stream(), List.of());
    }

    private static int finest(List<Decision.Slice> slices, Reading reading) {
        return IntStream.range(0, slices.size())
                .filter(i -> covers(slices.get(i), reading))
                .boxed()
                .min(Comparator.comparing(i -> masks(slices.get(i), reading), FINEST_FIRST))
                .orElseThrow(() -> new IllegalStateException("a reading outside every slice was about to leave"));
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
