// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.replay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * One recording on its way through a device's link.
 *
 * @param shiftToNow whether the times are moved so that the last one is the instant at which sending ends
 * @param progress told, in whole sentences, how far it is
 */
record Replay(Recording recording, Pace pace, boolean shiftToNow, Clock clock, Consumer<String> progress) {

    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(5);

    /**
     * What came of it.
     *
     * @param rows how many rows were read
     */
    record Result(long rows, Tally tally) {}

    /** Sends everything and waits for the answers. */
    Result through(DeviceLink link) {
        Recording.Extent extent = recording.extent();
        Instant begun = clock.instant();
        Duration shift = shiftToNow
                ? Duration.between(extent.last(), begun.plus(pace.duration(extent.length())))
                : Duration.ZERO;
        progress.accept("Sending " + extent.rows() + " rows, recorded over "
                + extent.length().toSeconds() + " s …");
        Sending sending = new Sending(link, extent, begun);
        recording.forEach(sample -> sending.take(sample, shift));
        sending.end();
        return new Result(sending.rows, link.settled());
    }

    private final class Sending {
        private final DeviceLink link;
        private final Recording.Extent extent;
        private final Instant begun;
        private final Batch batch = new Batch();
        private long rows;
        private Instant reached;
        private Instant lastWord;

        Sending(DeviceLink link, Recording.Extent extent, Instant begun) {
            this.link = link;
            this.extent = extent;
            this.begun = begun;
            this.reached = extent.first();
            this.lastWord = begun;
        }

        void take(Sample sample, Duration shift) {
            Sample moved = sample.shifted(shift);
            byte[] encoded = Batch.encode(moved);
            if (!batch.takes(moved, encoded, pace.span())) {
                end();
            }
            if (moved.readings() > 0) {
                batch.add(moved, encoded);
            }
            rows++;
            reached = sample.time();
        }

        /** Sends what was gathered once the last of it is due. */
        void end() {
            pace.await(begun, Duration.between(extent.first(), reached), clock);
            link.publish(batch);
            Instant now = clock.instant();
            if (Duration.between(lastWord, now).compareTo(BETWEEN_WORDS) >= 0) {
                lastWord = now;
                progress.accept(rows + " of " + extent.rows() + " rows sent, "
                        + link.tally().acknowledgedReadings() + " readings acknowledged …");
            }
        }
    }
}
