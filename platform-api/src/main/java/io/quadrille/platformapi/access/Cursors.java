// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.access;

import io.quadrille.platformapi.problem.ProblemType;
import io.quadrille.tenantadmin.api.DeviceId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells a caller where a page ended, sealed for the question it answers. */
@ApplicationScoped
public class Cursors {

    private static final int BEFORE_NAMES = 4;

    private final Seals seals;

    Cursors(Seals seals) {
        this.seals = seals;
    }

    /**
     * The end of a page.
     *
     * @param from first instant of the question, kept over all pages
     * @param until first instant after it
     * @param time of the last thing on the page
     * @param device whose that is
     * @param names what else it is known by; only the last may have a bar in it
     */
    public record Cursor(Instant from, Instant until, Instant time, DeviceId device, List<String> names) {

        /** Copies the names. */
        public Cursor {
            names = List.copyOf(names);
        }
    }

    /** The cursor in letters, digits, dash and underscore; opens for this question alone. */
    public String seal(Cursor cursor, String question) {
        return seals.seal(
                Stream.concat(
                                Stream.of(
                                        micros(cursor.from()),
                                        micros(cursor.until()),
                                        micros(cursor.time()),
                                        cursor.device().value()),
                                cursor.names().stream())
                        .collect(Collectors.joining("|")),
                question);
    }

    /** The cursor with so many names; fails with 400 if it was bent or sealed for another question. */
    public Cursor open(String given, String question, int names) {
        int parts = BEFORE_NAMES + names;
        List<String> found = seals.open(given, question)
                .map(text -> List.of(text.split("\\|", parts)))
                .filter(split -> split.size() == parts)
                .orElseThrow(() ->
                        ProblemType.INVALID_REQUEST.problem("Parameter 'cursor' does not belong to this question."));
        return new Cursor(
                instant(found.get(0)),
                instant(found.get(1)),
                instant(found.get(2)),
                new DeviceId(found.get(3)),
                found.subList(BEFORE_NAMES, parts));
    }

    private static String micros(Instant instant) {
        return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, instant));
    }

    private static Instant instant(String micros) {
        return Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS);
    }
}
