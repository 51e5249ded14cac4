// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.api.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FormatsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration SIX_HOURS = Duration.parse("PT21600S");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Formats english = new Formats(Locale.ENGLISH, PARIS);
    private final Formats french = new Formats(Locale.FRENCH, PARIS);

    @Test
    void smallNumbersKeepFourSignificantDigits() {
        assertEquals("52.35", english.number(52.349));
        assertEquals("52,35", french.number(52.349));
        assertEquals("0.001234", english.number(0.0012344));
        assertEquals("0", english.number(0));
    }

    @Test
    void largeNumbersAreWholeAndGrouped() {
        assertEquals("20,675", english.number(20675));
        assertEquals("20\u202f675", french.number(20674.8));
        assertEquals("-1,000", english.number(-1000));
    }

    @Test
    void whatIsNoNumberIsADash() {
        assertEquals("–", english.number(Double.NaN));
        assertEquals("–", english.number(Double.POSITIVE_INFINITY));
    }

    @Test
    void quantitiesCarryTheUnitThatPeopleRead() {
        assertEquals("52.35\u00a0km/h", english.quantity(52.349, "km/h"));
        assertEquals("87\u00a0°C", english.quantity(87, "Cel"));
        assertEquals("9,81\u00a0m/s²", french.quantity(9.81, "m/s2"));
        assertEquals("2\u202f400\u00a0tr/min", french.quantity(2400, "rev/min"));
        assertEquals("3", english.quantity(3, null));
        assertEquals("3", english.quantity(3, "count"));
    }

    @Test
    void daysAreWrittenOutInTheReadersZone() {
        Instant lateEvening = Instant.parse("2027-03-02T23:30:00Z");
        assertEquals("3 March 2027", english.day(lateEvening));
        assertEquals("3 mars 2027", french.day(lateEvening));
        assertEquals("3 March 2027", english.day(LocalDate.of(2027, 3, 3)));
        assertEquals("00:30", english.clock(lateEvening));
    }

    @Test
    void theFirstOfAMonthIsAnOrdinalInFrench() {
        assertEquals("1er mars 2027", french.day(LocalDate.of(2027, 3, 1)));
        assertEquals("1 March 2027", english.day(LocalDate.of(2027, 3, 1)));
        assertEquals("11 mars 2027", french.day(LocalDate.of(2027, 3, 11)));
    }

    @Test
    void lengthsOfTimeAreSaidInTheLargestWholeUnit() {
        assertEquals("6\u00a0hours", english.span(SIX_HOURS));
        assertEquals("6\u00a0heures", french.span(SIX_HOURS));
        assertEquals("1\u00a0day", english.span(Duration.ofDays(1)));
        assertEquals("2\u00a0jours", french.span(Duration.ofDays(2)));
        assertEquals("90\u00a0minutes", english.span(Duration.ofMinutes(90)));
        assertEquals("3,661\u00a0seconds", english.span(Duration.ofSeconds(3661)));
        assertEquals("1\u00a0seconde", french.span(Duration.ofSeconds(1)));
        assertEquals("0,02\u00a0s", french.span(Duration.ofMillis(20)));
        assertEquals("0\u00a0s", english.span(Duration.ZERO));
    }

    @Test
    void howOftenIsSaidAsPeopleSayIt() {
        assertEquals("a day", english.every(Duration.ofDays(1)));
        assertEquals("an hour", english.every(Duration.ofHours(1)));
        assertEquals("every 6\u00a0hours", english.every(Duration.ofHours(6)));
        assertEquals("par heure", french.every(Duration.ofHours(1)));
        assertEquals("toutes les 6\u00a0heures", french.every(Duration.ofHours(6)));
        assertEquals("tous les 2\u00a0jours", french.every(Duration.ofDays(2)));
        assertEquals("toutes les 90\u00a0secondes", french.every(Duration.ofSeconds(90)));
    }

    @Test
    void absoluteTimesNameTheirZone() {
        assertEquals("21 November 2026, 13:00:00 CET", english.moment(NOW));
        assertEquals("21 novembre 2026, 13:00:00 CET", french.moment(NOW));
    }

    @Test
    void timesAreRelativeWithinAWeekAndDaysBeyond() {
        assertEquals("just now", english.relative(NOW.minusSeconds(44), NOW));
        assertEquals("1\u00a0min ago", english.relative(NOW.minusSeconds(45), NOW));
        assertEquals("2\u00a0h ago", english.relative(NOW.minus(Duration.ofMinutes(179)), NOW));
        assertEquals("1\u00a0day ago", english.relative(NOW.minus(Duration.ofDays(1)), NOW));
        assertEquals("6\u00a0days ago", english.relative(NOW.minus(Duration.ofHours(167)), NOW));
        assertEquals("14 November 2026", english.relative(NOW.minus(Duration.ofDays(7)), NOW));
        assertEquals("in 5\u00a0min", english.relative(NOW.plusSeconds(300), NOW));
    }

    @Test
    void relativeTimesSpeakFrench() {
        assertEquals("à l’instant", french.relative(NOW, NOW));
        assertEquals("il y a 2\u00a0h", french.relative(NOW.minus(Duration.ofHours(2)), NOW));
        assertEquals("il y a 1\u00a0jour", french.relative(NOW.minus(Duration.ofHours(30)), NOW));
        assertEquals("dans 3\u00a0jours", french.relative(NOW.plus(Duration.ofDays(3)), NOW));
    }
}
