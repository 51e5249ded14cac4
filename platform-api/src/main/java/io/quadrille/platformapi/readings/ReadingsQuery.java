// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.readings;

import io.quadrille.ingestion.api.Reading;
import io.quadrille.ingestion.api.Readings;
import io.quadrille.platformapi.access.Cursors;
import io.quadrille.platformapi.access.Cursors.Cursor;
import io.quadrille.platformapi.access.DataDoor;
import io.quadrille.platformapi.access.DecidedSlices;
import io.quadrille.platformapi.access.Exit;
import io.quadrille.platformapi.access.Outcome;
import io.quadrille.platformapi.shown.ReadingViews;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;

/** Answers for one page of readings. */
@ApplicationScoped
class ReadingsQuery {

    private final DataDoor door;
    private final Readings readings;
    private final ReadingViews views;
    private final Cursors cursors;

    ReadingsQuery(DataDoor door, Readings readings, ReadingViews views, Cursors cursors) {
        this.door = door;
        this.readings = readings;
        this.views = views;
        this.cursors = cursors;
    }

    Uni<Outcome<ReadingsPage>> answer(ReadingsQuestion asked) {
        return door.pass(asked.caller(), asked.question(), passage -> page(asked, passage));
    }

    private Uni<Exit.Taken<ReadingsPage>> page(ReadingsQuestion asked, Exit.Passage passage) {
        return readings.page(
                        passage.transaction(),
                        asked.caller().tenant(),
                        DecidedSlices.of(passage.decision()),
                        asked.after(),
                        asked.limit())
                .chain(page -> views.of(asked.caller().tenant(), passage, page)
                        .map(views -> new Exit.Taken<>(
                                new ReadingsPage(
                                        window(asked),
                                        views,
                                        thinned(passage),
                                        masked(passage),
                                        next(asked, passage, page)),
                                DecidedSlices.counts(passage.decision(), page))));
    }

    private static List<ReadingsPage.Thinned> thinned(Exit.Passage passage) {
        return passage.decision().slices().stream()
                .filter(slice -> slice.resolution().isPositive())
                .map(slice -> new ReadingsPage.Thinned(
                        passage.names().of(slice.device()),
                        slice.streams().stream().sorted().toList(),
                        slice.resolution(),
                        "first"))
                .distinct()
                .toList();
    }

    private static List<ReadingsPage.Masked> masked(Exit.Passage passage) {
        return passage.decision().slices().stream()
                .flatMap(slice -> slice.masks().entrySet().stream()
                        .flatMap(entry -> entry.getValue().stream()
                                .map(mask -> new ReadingsPage.Masked(
                                        passage.names().of(slice.device()),
                                        entry.getKey(),
                                        mask.type().word(),
                                        mask.size()))))
                .distinct()
                .sorted(Comparator.comparing(ReadingsPage.Masked::header))
                .toList();
    }

    private static ReadingsPage.Window window(ReadingsQuestion asked) {
        return new ReadingsPage.Window(asked.question().from(), asked.question().until());
    }

    private String next(ReadingsQuestion asked, Exit.Passage passage, List<Reading> page) {
        // A consent for one read is used up by its first page.
        if (page.size() < asked.limit() || !passage.decision().obligations().isEmpty()) {
            return null;
        }
        Reading last = page.getLast();
        return cursors.seal(
                new Cursor(
                        asked.question().from(),
                        asked.question().until(),
                        last.time(),
                        last.device(),
                        List.of(last.stream())),
                asked.identity());
    }
}
