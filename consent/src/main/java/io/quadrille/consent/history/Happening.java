// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.history;

import io.quadrille.consent.lifecycle.Lifecycle.Act;
import io.quadrille.tenantadmin.api.AppId;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
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
 * @param reason why, in the actor's words
 */
public record Happening(Instant at, Act act, String actor, Optional<Locale> shownIn, Optional<String> reason) {

    /** The person does it now. */
    public static Happening now(Act act, SubjectId subject) {
        return now(act, "subject:" + subject);
    }

    /** The app does it now. */
    public static Happening now(Act act, AppId app) {
        return now(act, "app:" + app);
    }

    /** The tenant does it now. */
    public static Happening now(Act act, TenantId tenant) {
        return now(act, "tenant:" + tenant);
    }

    /** The same at an instant that others have to know too. */
    public Happening at(Instant instant) {
        return new Happening(instant, act, actor, shownIn, reason);
    }

    /** The same, after a text in that language. */
    public Happening shownIn(Locale language) {
        return new Happening(at, act, actor, Optional.of(language), reason);
    }

    /** The same, with the reason given. */
    public Happening because(String words) {
        return new Happening(at, act, actor, shownIn, Optional.of(words));
    }

    private static Happening now(Act act, String actor) {
        return new Happening(
                Instant.now().truncatedTo(ChronoUnit.MICROS), act, actor, Optional.empty(), Optional.empty());
    }
}
