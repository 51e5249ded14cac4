// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.access;

import io.quadrille.consent.api.Pseudonyms;
import io.quadrille.consent.api.decision.Decision;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/** What is taken out once it is allowed, within the decision's transaction. */
@FunctionalInterface
public interface Exit<T> {

    /** Takes it. */
    Uni<Taken<T>> take(Passage passage);

    /**
     * What an exit works with.
     *
     * @param transaction the decision's
     * @param decision what may leave
     * @param names the app's names for people and devices
     */
    record Passage(SqlConnection transaction, Decision decision, Pseudonyms.ForProvider names) {}

    /**
     * What was taken.
     *
     * @param body what leaves
     * @param rows how many readings of each of the decision's slices are in it
     */
    record Taken<T>(T body, List<Long> rows) {

        /** Copies the counts. */
        public Taken {
            rows = List.copyOf(rows);
        }
    }
}
