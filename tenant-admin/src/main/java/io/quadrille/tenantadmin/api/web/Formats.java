// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.api.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;

/**
 * How one reader sees numbers, quantities and times.
 *
 * @param locale language and number format
 * @param zone where the reader's clock hangs
 */
public record Formats(Locale locale, ZoneId zone) {

    private static final MathContext SIGNIFICANT = new MathContext(4);
    private static final double WHOLE = 1000;
    private static final int DECIMALS = 6;

    /** Both parts are required. */
    public Formats {
        Objects.requireNonNull(locale);
        Objects.requireNonNull(zone);
    }

    /** Four significant digits below a thousand, whole and grouped above: {@code 12.35}, {@code 20,675}. NaN and infinities as "–". */
    public String number(Number value) {
        double plain = value.doubleValue();
        if (!Double.isFinite(plain)) {
            return "–";
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        if (Math.abs(plain) >= WHOLE) {
            format.setMaximumFractionDigits(0);
            return format.format(value);
        }
        format.setMaximumFractionDigits(DECIMALS);
        return format.format(new BigDecimal(String.valueOf(plain)).round(SIGNIFICANT));
    }

    /** A number with its unit, {@code 52 km/h}; {@code unit} is a SenML name (RFC 8428, RFC 8798) or already printable. */
    public String quantity(Number value, String unit) {
        String printed = Units.printed(unit, locale);
        return printed.isEmpty() ? number(value) : number(value) + '\u00a0' + printed;
    }

    /** A length of time in the largest unit that leaves nothing over: {@code 6 hours}, {@code 1 jour}, {@code 0.02 s}. */
    public String span(Duration length) {
        return new Spans(this).length(length);
    }

    /** What comes behind "once": {@code a day}, {@code every 6 hours}; « une fois » {@code par jour}, {@code toutes les 6 heures}. */
    public String every(Duration length) {
        return new Spans(this).every(length);
    }

    /** A day in full: {@code 3 March 2027}, {@code 3 mars 2027}. */
    public String day(LocalDate day) {
        String number = day.getDayOfMonth() == 1 && locale.getLanguage().equals("fr") ? "'1er'" : "d";
        return DateTimeFormatter.ofPattern(number + " MMMM uuuu", locale).format(day);
    }

    /** The day on which {@code instant} falls for this reader. */
    public String day(Instant instant) {
        return day(LocalDate.ofInstant(instant, zone));
    }

    /** Date and time to the second with the zone: what stands behind a relative time. */
    public String moment(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.LONG)
                .withLocale(regional())
                .withZone(zone)
                .format(instant);
    }

    /** Hours and minutes of {@code instant} for this reader: {@code 14:05}. */
    public String clock(Instant instant) {
        return DateTimeFormatter.ofPattern("HH:mm", locale).withZone(zone).format(instant);
    }

    /** {@code instant} as seen from {@code now}: {@code 2 h ago}, {@code il y a 2 h}; a day in full beyond a week. */
    public String relative(Instant instant, Instant now) {
        return RelativeTime.of(instant, now, locale).orElseGet(() -> day(instant));
    }

    /** English without a country would print dates the American way; these pages print day before month. */
    private Locale regional() {
        return locale.equals(Locale.ENGLISH) ? Locale.UK : locale;
    }
}
