// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.latest;

import io.quadrille.ingestion.api.Readings;
import io.quadrille.platformapi.access.DataDoor;
import io.quadrille.platformapi.access.DecidedSlices;
import io.quadrille.platformapi.access.Exit;
import io.quadrille.platformapi.access.Outcome;
import io.quadrille.platformapi.access.Question;
import io.quadrille.platformapi.security.CallingApp;
import io.quadrille.platformapi.shown.ReadingView;
import io.quadrille.platformapi.shown.ReadingViews;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Answers for the last values. */
@ApplicationScoped
class LatestQuery {

    private final DataDoor door;
    private final Readings readings;
    private final ReadingViews views;

    LatestQuery(DataDoor door, Readings readings, ReadingViews views) {
        this.door = door;
        this.readings = readings;
        this.views = views;
    }

    /** The last reading of each stream. */
    @Schema(name = "LatestValues", requiredProperties = "readings")
    record LatestValues(List<ReadingView> readings) {

        LatestValues {
            readings = List.copyOf(readings);
        }
    }

    Uni<Outcome<LatestValues>> answer(CallingApp caller, Question question) {
        return door.pass(caller, question, passage -> taken(caller, passage));
    }

    private Uni<Exit.Taken<LatestValues>> taken(CallingApp caller, Exit.Passage passage) {
        return readings.latest(passage.transaction(), caller.tenant(), DecidedSlices.of(passage.decision()))
                .chain(latest -> views.of(caller.tenant(), passage, latest)
                        .map(views -> new Exit.Taken<>(
                                new LatestValues(views), DecidedSlices.counts(passage.decision(), latest))));
    }
}
