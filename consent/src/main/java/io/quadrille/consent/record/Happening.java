// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.record;

import io.quadrille.consent.record.Lifecycle.Act;
import io.quadrille.tenantadmin.api.AppId;
import io.quadrille.tenantadmin.api.SubjectId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * An act, before it is entered in the history.
 *
 * @param at when, in microseconds as the database keeps it
 * @param act what
 * @param actor who
 * @param shownIn the language in which the person read what she decided about
 */
record Happening(Instant at, Act act, String actor, Optional<Locale> shownIn) {

    Happening(Instant at, Act act, SubjectId subject, Locale shownIn) {
        this(at, act, "subject:" + subject, Optional.of(shownIn));
    }

    static Happening now(Act act, SubjectId subject) {
        return new Happening(now(), act, "subject:" + subject, Optional.empty());
    }

    static Happening now(Act act, AppId app) {
        return new Happening(now(), act, "app:" + app, Optional.empty());
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
