// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.setting;

import io.quadrille.consent.api.Mask;
import io.quadrille.consent.api.setting.PolicySettings.Hours;
import io.quadrille.consent.api.setting.PolicySettings.Settings;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A tenant's settings as typed. */
record SettingsForm(
        Set<String> purposes,
        Set<String> categories,
        String age,
        String window,
        String resolution,
        String metres,
        String opens,
        String closes,
        String zone) {

    static final List<String> PLACES =
            List.of("https://w3id.org/dpv/pd#GPSCoordinate", "https://w3id.org/dpv/pd#Location");

    private static final String NONE = "0";

    static SettingsForm of(Settings settings) {
        return new SettingsForm(
                settings.purposes(),
                settings.categories(),
                settings.ageDays().map(String::valueOf).orElse(""),
                settings.windowDays().map(String::valueOf).orElse(""),
                Long.toString(settings.resolution().toSeconds()),
                Optional.ofNullable(settings.precision().get(PLACES.getFirst()))
                        .map(mask -> Long.toString((long) mask.size()))
                        .orElse(NONE),
                settings.hours().map(hours -> hours.opens().toString()).orElse(""),
                settings.hours().map(hours -> hours.closes().toString()).orElse(""),
                settings.hours().map(hours -> hours.zone().getId()).orElse("Europe/Paris"));
    }

    static SettingsForm of(MultivaluedMap<String, String> sent) {
        return new SettingsForm(
                Set.copyOf(sent.getOrDefault("purpose", List.of())),
                Set.copyOf(sent.getOrDefault("category", List.of())),
                text(sent, "age"),
                text(sent, "window"),
                text(sent, "resolution"),
                text(sent, "metres"),
                text(sent, "opens"),
                text(sent, "closes"),
                text(sent, "zone"));
    }

    /** @throws RuntimeException if something typed is no number, time or zone */
    Settings settings() {
        double blur = metres.isEmpty() ? 0 : Double.parseDouble(metres);
        Mask mask = new Mask(Mask.Type.GEO_BLUR, blur);
        return new Settings(
                purposes,
                categories,
                number(age),
                number(window),
                Duration.ofSeconds(number(resolution).orElse(0)),
                blur == 0 ? Map.of() : Map.of(PLACES.getFirst(), mask, PLACES.getLast(), mask),
                opens.isEmpty() && closes.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Hours(LocalTime.parse(opens), LocalTime.parse(closes), ZoneId.of(zone))));
    }

    private static Optional<Integer> number(String typed) {
        return typed.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(typed));
    }

    private static String text(MultivaluedMap<String, String> sent, String field) {
        return Optional.ofNullable(sent.getFirst(field)).orElse("").strip();
    }
}
