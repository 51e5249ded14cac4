// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.events;

import io.quadrille.ingestion.api.Events;
import io.quadrille.platformapi.access.DataParameters;
import io.quadrille.platformapi.access.Question;
import io.quadrille.platformapi.access.Seals;
import io.quadrille.platformapi.problem.ProblemType;
import io.quadrille.platformapi.security.CallingApp;
import io.quadrille.tenantadmin.api.DeviceId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
    private static final int PARTS = 5;

    static EventsQuestion parse(CallingApp caller, EventsParameters given, Seals seals, Clock clock) {
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
        if (given.cursor() == null) {
            return new EventsQuestion(caller, open, Optional.empty(), limit, identity);
        }
        String[] parts = seals.open(given.cursor(), identity)
                .map(text -> text.split("\\|", PARTS))
                .filter(found -> found.length == PARTS)
                .orElseThrow(() ->
                        ProblemType.INVALID_REQUEST.problem("Parameter 'cursor' does not belong to this question."));
        return new EventsQuestion(
                caller,
                open.within(instant(parts[0]), instant(parts[1])),
                Optional.of(new Events.Position(instant(parts[2]), new DeviceId(parts[3]), parts[4])),
                limit,
                identity);
    }

    /** Where to go on behind an event, sealed. */
    String next(Events.Position last, Seals seals) {
        return seals.seal(
                String.join(
                        "|",
                        micros(question.from()),
                        micros(question.until()),
                        micros(last.time()),
                        last.device().value(),
                        last.type()),
                identity);
    }

    private static String micros(Instant instant) {
        return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, instant));
    }

    private static Instant instant(String micros) {
        return Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS);
    }
}
