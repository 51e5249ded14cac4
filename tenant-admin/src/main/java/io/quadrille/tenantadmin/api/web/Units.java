// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.api.web;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Unit names as machines write them (SenML, RFC 8428 §12.1 and RFC 8798) and as people read them. */
public final class Units {

    private static final Map<String, String> PRINTED = Map.ofEntries(
            Map.entry("Cel", "°C"),
            Map.entry("degC", "°C"),
            Map.entry("m/s2", "m/s²"),
            Map.entry("m2", "m²"),
            Map.entry("m3", "m³"),
            Map.entry("m3/s", "m³/s"),
            Map.entry("l/s", "L/s"),
            Map.entry("l", "L"),
            Map.entry("%RH", "% RH"),
            Map.entry("%EL", "%"),
            Map.entry("/", ""),
            Map.entry("1", ""),
            Map.entry("count", ""),
            Map.entry("rad/s", "rad/s"),
            Map.entry("Ohm", "Ω"),
            Map.entry("deg", "°"),
            Map.entry("lat", "°"),
            Map.entry("lon", "°"),
            Map.entry("1/min", "rev/min"));

    private static final Map<String, String> FRENCH = Map.of("rev/min", "tr/min", "% RH", "% HR");

    private Units() {}

    /** The unit as people read it; an unknown one unchanged; empty when there is none. Never null. */
    public static String printed(String unit, Locale locale) {
        String name = Objects.requireNonNullElse(unit, "");
        String printed = PRINTED.getOrDefault(name, name);
        return locale.getLanguage().equals("fr") ? FRENCH.getOrDefault(printed, printed) : printed;
    }
}
