// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.stream;

import io.quadrille.consent.api.ConsentId;
import io.quadrille.platformapi.access.DataParameters;
import io.quadrille.platformapi.access.Question;
import io.quadrille.platformapi.security.CallingApp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/**
 * What a stream is about, whatever the instant.
 *
 * @param caller who asks
 * @param open the question without its window
 */
public record StreamQuestion(CallingApp caller, Question open) {

    private static final String ACTION = "stream";

    static StreamQuestion parse(CallingApp caller, StreamParameters given) {
        return new StreamQuestion(
                caller,
                new Question(
                        ACTION,
                        DataParameters.consent(given.consent()),
                        DataParameters.purpose(given.purpose()),
                        DataParameters.devices(given.device()),
                        DataParameters.streams(given.stream()),
                        DataParameters.EARLIEST,
                        DataParameters.EARLIEST));
    }

    /** What is measured under one consent, all of it. */
    public static StreamQuestion of(CallingApp caller, ConsentId consent) {
        return new StreamQuestion(
                caller,
                new Question(
                        ACTION,
                        Optional.of(consent),
                        Optional.empty(),
                        Set.of(),
                        Set.of(),
                        DataParameters.EARLIEST,
                        DataParameters.EARLIEST));
    }

    /** The question of one moment. */
    Question until(Instant now, Progress progress) {
        Instant end = now.isAfter(progress.since()) ? now : progress.since().plus(1, ChronoUnit.MICROS);
        return open.within(progress.since(), end);
    }

    /** What an event's identifier is bound to. */
    String identity() {
        return "stream\n" + open.identity(caller);
    }
}
