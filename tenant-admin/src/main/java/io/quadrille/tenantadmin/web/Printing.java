// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.web;

import io.quadrille.tenantadmin.api.web.Formats;
import io.quadrille.tenantadmin.api.web.Units;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/** What templates write to print a value for the reader: {@code {reading.time.relative}}, {@code {speed.quantity('km/h')}}. */
@TemplateExtension
final class Printing {

    private Printing() {}

    static String number(Number value, @TemplateAttribute Object locale, @TemplateAttribute Object zone) {
        return formats(locale, zone).number(value);
    }

    static String quantity(
            Number value, String unit, @TemplateAttribute Object locale, @TemplateAttribute Object zone) {
        return formats(locale, zone).quantity(value, unit);
    }

    static String printedUnit(String unit, @TemplateAttribute Object locale, @TemplateAttribute Object zone) {
        return Units.printed(unit, formats(locale, zone).locale());
    }

    static String span(Duration length, @TemplateAttribute Object locale, @TemplateAttribute Object zone) {
        return formats(locale, zone).span(length);
    }

    static String every(Duration length, @TemplateAttribute Object locale, @TemplateAttribute Object zone) {
        return formats(locale, zone).every(length);
    }

    static String relative(Instant instant, @TemplateAttribute Object locale, @TemplateAttribute Object zone) {
        return formats(locale, zone).relative(instant, Instant.now());
    }

    static String moment(Instant instant, @TemplateAttribute Object locale, @TemplateAttribute Object zone) {
        return formats(locale, zone).moment(instant);
    }

    static String clock(Instant instant, @TemplateAttribute Object locale, @TemplateAttribute Object zone) {
        return formats(locale, zone).clock(instant);
    }

    static String day(Instant instant, @TemplateAttribute Object locale, @TemplateAttribute Object zone) {
        return formats(locale, zone).day(instant);
    }

    static String day(LocalDate day, @TemplateAttribute Object locale, @TemplateAttribute Object zone) {
        return formats(locale, zone).day(day);
    }

    /** A country's name for its two letters (ISO 3166-1). */
    static String countryName(String code, @TemplateAttribute Object locale, @TemplateAttribute Object zone) {
        return Locale.of("", code).getDisplayCountry(formats(locale, zone).locale());
    }

    /** How much of {@code whole} a part is, as SVG writes a length: {@code 42.5%}. */
    static String share(Number part, Number whole) {
        double percent = whole.doubleValue() <= 0 ? 0 : 100 * part.doubleValue() / whole.doubleValue();
        return String.format(Locale.ROOT, "%.1f%%", Math.clamp(percent, 0.0, 100.0));
    }

    private static Formats formats(Object locale, Object zone) {
        return new Formats(
                locale instanceof Locale known ? known : Locale.ENGLISH,
                zone instanceof ZoneId known ? known : ZoneId.of("UTC"));
    }
}
