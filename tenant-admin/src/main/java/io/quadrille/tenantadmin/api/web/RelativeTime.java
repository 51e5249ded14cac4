// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.api.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Short phrases for what lies less than a week away; {@code assets/time.js} says the same in the browser. */
record RelativeTime(String unit, long amount, boolean past) {

    private static final Duration NOW = Duration.ofSeconds(45);
    private static final long DAYS_SAID = 7;

    static Optional<String> of(Instant instant, Instant now, Locale locale) {
        Duration distance = Duration.between(instant, now);
        Duration size = distance.abs();
        boolean french = locale.getLanguage().equals("fr");
        if (size.compareTo(NOW) < 0) {
            return Optional.of(french ? "à l’instant" : "just now");
        }
        if (size.toDays() >= DAYS_SAID) {
            return Optional.empty();
        }
        RelativeTime time = measured(size, !distance.isNegative());
        return Optional.of(french ? time.french() : time.english());
    }

    private static RelativeTime measured(Duration size, boolean past) {
        if (size.toMinutes() < 60) {
            return new RelativeTime("min", Math.max(1, size.toMinutes()), past);
        }
        return size.toHours() < 24
                ? new RelativeTime("h", size.toHours(), past)
                : new RelativeTime("day", size.toDays(), past);
    }

    private String english() {
        String word = unit.equals("day") && amount > 1 ? "days" : unit;
        String span = amount + "\u00a0" + word;
        return past ? span + " ago" : "in " + span;
    }

    private String french() {
        String day = amount > 1 ? "jours" : "jour";
        String span = amount + "\u00a0" + (unit.equals("day") ? day : unit);
        return past ? "il y a " + span : "dans " + span;
    }
}
