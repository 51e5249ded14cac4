// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.events;

import io.quadrille.consent.api.decision.Decision;
import io.quadrille.ingestion.api.Event;
import io.quadrille.ingestion.api.Readings;
import io.quadrille.platformapi.access.DecidedSlices;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A decision's slices for events. Of a consent with a resolution only whole periods leave that are over, each event at the beginning of its
 * period: another window, or asking again a moment later, would else tell when it happened.
 *
 * @param open what may be read, in the decision's order
 */
record EventSlices(List<Readings.Slice> open) {

    static EventSlices of(Decision decision, Instant now) {
        return new EventSlices(DecidedSlices.of(decision).stream()
                .map(slice -> slice.resolution().isZero() ? slice : whole(slice, now))
                .toList());
    }

    /** The instant that may be told of an event: the finest of those slices that let it out. */
    Instant told(Event event) {
        return open.stream()
                .filter(slice -> covers(slice, event))
                .map(slice -> beginning(event.time(), slice.resolution()))
                .max(Instant::compareTo)
                .orElseThrow(() -> new IllegalStateException("an event outside every slice was about to leave"));
    }

    /** How many of the events each slice let out; one that several would let out counts for the first. */
    List<Long> counts(List<Event> events) {
        long[] counts = new long[open.size()];
        for (Event event : events) {
            counts[
                    IntStream.range(0, open.size())
                            .filter(i -> covers(open.get(i), event))
                            .findFirst()
                            .orElseThrow()]++;
        }
        return Arrays.stream(counts).boxed().toList();
    }

    private static Readings.Slice whole(Readings.Slice slice, Instant now) {
        Instant start = beginning(slice.from(), slice.resolution());
        return new Readings.Slice(
                slice.device(),
                slice.streams(),
                start.equals(slice.from()) ? start : start.plus(slice.resolution()),
                beginning(slice.until().isBefore(now) ? slice.until() : now, slice.resolution()),
                slice.resolution());
    }

    private static Instant beginning(Instant time, Duration resolution) {
        if (resolution.isZero()) {
            return time;
        }
        long period = resolution.dividedBy(ChronoUnit.MICROS.getDuration());
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, time);
        return Instant.EPOCH.plus(Math.floorDiv(micros, period) * period, ChronoUnit.MICROS);
    }

    private static boolean covers(Readings.Slice slice, Event event) {
        return slice.device().equals(event.device())
                && slice.streams().contains(event.type())
                && !event.time().isBefore(slice.from())
                && event.time().isBefore(slice.until());
    }
}
