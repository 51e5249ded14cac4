// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.events;

import io.quadrille.ingestion.api.Events;
import io.quadrille.platformapi.access.Cursors;
import io.quadrille.platformapi.access.Cursors.Cursor;
import io.quadrille.platformapi.access.DataParameters;
import io.quadrille.platformapi.access.Question;
import io.quadrille.platformapi.security.CallingApp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * One page's question.
 *
 * @param caller who asks
 * @param question what for; types of events stand for streams
 * @param after where the page before ended
 * @param limit how many events at most
 * @param identity what a cursor of this question is bound to
 */
record EventsQuestion(
        CallingApp caller, Question question, Optional<Events.Position> after, int limit, String identity) {

    private static final int USUAL = 1_000;
    private static final int MOST = 10_000;

    static EventsQuestion parse(CallingApp caller, EventsParameters given, Cursors cursors, Clock clock) {
        int limit = DataParameters.limit(given.limit(), USUAL, MOST);
        Optional<Instant> from = DataParameters.instant("from", given.from());
        Optional<Instant> until = DataParameters.instant("until", given.until());
        Question open = new Question(
                "events",
                DataParameters.consent(given.consent()),
                DataParameters.purpose(given.purpose()),
                DataParameters.devices(given.device()),
                DataParameters.types(given.type()),
                from.orElse(DataParameters.EARLIEST),
                until.orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.MICROS)));
        DataParameters.requireWindow(open.from(), open.until());
        String identity = String.join("\n", "events", open.identity(caller), from.toString(), until.toString());
        Optional<Cursor> cursor = Optional.ofNullable(given.cursor()).map(text -> cursors.open(text, identity, 1));
        return new EventsQuestion(
                caller,
                cursor.map(there -> open.within(there.from(), there.until())).orElse(open),
                cursor.map(EventsQuestion::last),
                limit,
                identity);
    }

    private static Events.Position last(Cursor cursor) {
        return new Events.Position(
                cursor.time(), cursor.device(), cursor.names().getFirst());
    }

    /** Where to go on behind an event, sealed. */
    String next(Events.Position last, Cursors cursors) {
        return cursors.seal(
                new Cursor(question.from(), question.until(), last.time(), last.device(), List.of(last.type())),
                identity);
    }
}
