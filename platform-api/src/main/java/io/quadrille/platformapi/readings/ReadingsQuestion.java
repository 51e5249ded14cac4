// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.readings;

import io.quadrille.ingestion.api.Readings;
import io.quadrille.platformapi.access.Cursors;
import io.quadrille.platformapi.access.Cursors.Cursor;
import io.quadrille.platformapi.access.DataParameters;
import io.quadrille.platformapi.access.Question;
import io.quadrille.platformapi.buckets.BucketsQuery;
import io.quadrille.platformapi.security.CallingApp;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * One page's question.
 *
 * @param caller who asks
 * @param question what for
 * @param after where the page before ended
 * @param limit how many readings at most
 * @param identity what a cursor of this question is bound to
 */
record ReadingsQuestion(
        CallingApp caller, Question question, Optional<Readings.Position> after, int limit, String identity) {

    private static final int USUAL = 1_000;
    private static final int MOST = 10_000;

    static ReadingsQuestion parse(CallingApp caller, ReadingsParameters given, Cursors cursors, Clock clock) {
        int limit = DataParameters.limit(given.limit(), USUAL, MOST);
        Question open = open(given, clock);
        String identity = identity(caller, open, given);
        Optional<Cursor> cursor = Optional.ofNullable(given.cursor()).map(text -> cursors.open(text, identity, 1));
        Question question =
                cursor.map(there -> open.within(there.from(), there.until())).orElse(open);
        return new ReadingsQuestion(caller, question, cursor.map(ReadingsQuestion::last), limit, identity);
    }

    private static Readings.Position last(Cursor cursor) {
        return new Readings.Position(
                cursor.time(), cursor.device(), cursor.names().getFirst());
    }

    /** The same question for buckets of that length. */
    static BucketsQuery.Asked gathered(CallingApp caller, ReadingsParameters given, Duration step, Clock clock) {
        Question open = open(given, clock);
        return new BucketsQuery.Asked(
                open,
                identity(caller, open, given),
                step,
                Optional.ofNullable(given.cursor()),
                DataParameters.limit(given.limit(), USUAL, MOST));
    }

    private static Question open(ReadingsParameters given, Clock clock) {
        Question open = new Question(
                "read",
                DataParameters.consent(given.consent()),
                DataParameters.purpose(given.purpose()),
                DataParameters.devices(given.device()),
                DataParameters.streams(given.stream()),
                DataParameters.instant("from", given.from()).orElse(DataParameters.EARLIEST),
                DataParameters.instant("until", given.until())
                        .orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.MICROS)));
        DataParameters.requireWindow(open.from(), open.until());
        return open;
    }

    private static String identity(CallingApp caller, Question open, ReadingsParameters given) {
        return String.join(
                "\n",
                open.identity(caller),
                DataParameters.instant("from", given.from()).toString(),
                DataParameters.instant("until", given.until()).toString());
    }
}
