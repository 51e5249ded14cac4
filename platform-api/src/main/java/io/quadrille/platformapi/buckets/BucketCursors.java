// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.buckets;

import io.quadrille.ingestion.api.Buckets;
import io.quadrille.platformapi.access.Seals;
import io.quadrille.platformapi.problem.ProblemType;
import io.quadrille.tenantadmin.api.DeviceId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Tells a caller where a page of buckets ended, sealed. */
@ApplicationScoped
class BucketCursors {

    private static final int PARTS = 6;

    private final Seals seals;

    BucketCursors(Seals seals) {
        this.seals = seals;
    }

    /**
     * @param from first instant of the question, kept over all pages
     * @param until first instant after it
     * @param last where the page ended
     */
    record Cursor(Instant from, Instant until, Buckets.Position last) {}

    String seal(Cursor cursor, String question) {
        return seals.seal(
                String.join(
                        "|",
                        micros(cursor.from()),
                        micros(cursor.until()),
                        micros(cursor.last().from()),
                        cursor.last().device().value(),
                        cursor.last().stream(),
                        cursor.last().owner()),
                question);
    }

    Cursor open(String given, String question) {
        String[] parts = seals.open(given, question)
                .map(text -> text.split("\\|", PARTS))
                .filter(found -> found.length == PARTS)
                .orElseThrow(() ->
                        ProblemType.INVALID_REQUEST.problem("Parameter 'cursor' does not belong to this question."));
        return new Cursor(
                instant(parts[0]),
                instant(parts[1]),
                new Buckets.Position(instant(parts[2]), new DeviceId(parts[3]), parts[4], parts[5]));
    }

    private static String micros(Instant instant) {
        return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, instant));
    }

    private static Instant instant(String micros) {
        return Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS);
    }
}
