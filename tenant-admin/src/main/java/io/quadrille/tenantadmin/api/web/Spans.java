// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.api.web;

import java.time.Duration;

/** Lengths of time in words, in the largest unit that leaves nothing over: {@code 6 hours}, {@code 90 minutes}. */
record Spans(Formats formats) {

    private enum Unit {
        DAY(Duration.ofDays(1), "day", "jour"),
        HOUR(Duration.ofHours(1), "hour", "heure"),
        MINUTE(Duration.ofMinutes(1), "minute", "minute"),
        SECOND(Duration.ofSeconds(1), "second", "seconde");

        private final Duration length;
        private final String english;
        private final String french;

        Unit(Duration length, String english, String french) {
            this.length = length;
            this.english = english;
            this.french = french;
        }

        private static Unit of(Duration span) {
            for (Unit unit : values()) {
                if (span.toSeconds() % unit.length.toSeconds() == 0) {
                    return unit;
                }
            }
            return SECOND;
        }
    }

    String length(Duration span) {
        if (span.toNanosPart() > 0 || span.isZero()) {
            return seconds(span);
        }
        Unit unit = Unit.of(span);
        long amount = span.dividedBy(unit.length);
        String word = french() ? unit.french : unit.english;
        return formats.number(amount) + '\u00a0' + (amount == 1 ? word : word + 's');
    }

    String every(Duration span) {
        Unit unit = Unit.of(span);
        if (span.equals(unit.length)) {
            return french() ? "par " + unit.french : article(unit) + ' ' + unit.english;
        }
        if (!french()) {
            return "every " + length(span);
        }
        return (unit == Unit.DAY && span.toNanosPart() == 0 ? "tous les " : "toutes les ") + length(span);
    }

    private String seconds(Duration span) {
        return formats.number(span.toNanos() / 1e9) + "\u00a0s";
    }

    private static String article(Unit unit) {
        return unit == Unit.HOUR ? "an" : "a";
    }

    private boolean french() {
        return formats.locale().getLanguage().equals("fr");
    }
}
