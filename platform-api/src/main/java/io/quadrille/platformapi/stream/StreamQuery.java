// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.stream;

import io.quadrille.ingestion.api.Reading;
import io.quadrille.ingestion.api.Readings;
import io.quadrille.platformapi.access.DataDoor;
import io.quadrille.platformapi.access.DecidedSlices;
import io.quadrille.platformapi.access.Exit;
import io.quadrille.platformapi.access.Outcome;
import io.quadrille.platformapi.shown.ReadingView;
import io.quadrille.platformapi.shown.ReadingViews;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Answers for what has come since the last time. */
@ApplicationScoped
public class StreamQuery {

    private static final int MOST = 5_000;

    private final DataDoor door;
    private final Readings readings;
    private final ReadingViews views;

    StreamQuery(DataDoor door, Readings readings, ReadingViews views) {
        this.door = door;
        this.readings = readings;
        this.views = views;
    }

    /**
     * What leaves at once.
     *
     * @param readings in the order of time
     * @param progress how far the stream has come with it
     */
    public record Batch(List<ReadingView> readings, Progress progress) {}

    /** The opening; entered in the ledger even if nothing has come yet. */
    Uni<Outcome<Batch>> open(StreamQuestion asked, Progress progress) {
        return door.pass(asked.caller(), asked.until(now(), progress), passage -> batch(asked, progress, passage));
    }

    /** What has come since; empty, and not entered, if nothing has. */
    Uni<Outcome<Optional<Batch>>> next(StreamQuestion asked, Progress progress) {
        return until(asked, progress, now());
    }

    /** What has come until an instant; empty, and not entered, if nothing has. */
    public Uni<Outcome<Optional<Batch>>> until(StreamQuestion asked, Progress progress, Instant end) {
        return door.watch(asked.caller(), asked.until(end, progress), passage -> batch(asked, progress, passage));
    }

    private Uni<Exit.Taken<Batch>> batch(StreamQuestion asked, Progress progress, Exit.Passage passage) {
        return readings.page(
                        passage.transaction(),
                        asked.caller().tenant(),
                        progress.ahead(passage.decision()),
                        Optional.empty(),
                        MOST)
                .chain(page -> views.of(asked.caller().tenant(), passage, page)
                        .map(shown -> taken(progress, passage, page, shown)));
    }

    private static Exit.Taken<Batch> taken(
            Progress progress, Exit.Passage passage, List<Reading> page, List<ReadingView> shown) {
        return new Exit.Taken<>(new Batch(shown, progress.after(page)), DecidedSlices.counts(passage.decision(), page));
    }

    private static Instant now() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
