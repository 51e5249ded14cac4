// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.page;

import io.quadrille.consent.api.ConsentException;
import io.quadrille.consent.api.ConsentException.Reason;
import io.quadrille.consent.api.agreement.DataAgreement.AskedCategory;
import io.quadrille.consent.api.request.ConsentDialogs.Dialog;
import io.quadrille.consent.api.request.ConsentDialogs.Grant;
import io.quadrille.tenantadmin.api.DeviceId;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the person ticked and chose, as the browser sends it. */
record AnswerForm(MultivaluedMap<String, String> fields) {

    static final String PREVIEW = "preview";
    static final String NOTHING_PAST = "none";
    static final String ALL_ASKED = "asked";

    /** What is chosen before anything has been. */
    static AnswerForm untouched() {
        return new AnswerForm(new MultivaluedHashMap<>());
    }

    String answer() {
        return first("answer").orElse("");
    }

    Set<String> devices() {
        return Set.copyOf(fields.getOrDefault("device", List.of()));
    }

    Set<String> categories() {
        return Set.copyOf(fields.getOrDefault("category", List.of()));
    }

    /** What is probably wrong with an answer that was not taken. */
    String fault() {
        if (answer().isEmpty()) {
            return "answer";
        }
        return devices().isEmpty() ? "device" : "other";
    }

    Optional<String> first(String field) {
        return Optional.ofNullable(fields.getFirst(field)).filter(value -> !value.isBlank());
    }

    /** The grant; fails with {@link ConsentException} ({@code INVALID}) if a field cannot be read. */
    Grant grant(Dialog dialog, Locale shownIn, ZoneId zone, Instant now) {
        try {
            return new Grant(
                    devices().stream().map(DeviceId::new).collect(Collectors.toUnmodifiableSet()),
                    ticked(dialog),
                    dataFrom(dialog, zone, now),
                    validity(zone, now),
                    Duration.parse(first("resolution").orElse("PT0S")),
                    shownIn);
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw new ConsentException(Reason.INVALID, "A field of the form could not be read.", unreadable);
        }
    }

    /** Required categories belong to every allowance: whoever does not want them refuses. */
    private Set<String> ticked(Dialog dialog) {
        Set<String> ticked = new HashSet<>(categories());
        dialog.asked().stream()
                .filter(AskedCategory::required)
                .map(AskedCategory::category)
                .forEach(ticked::add);
        return ticked;
    }

    private Optional<Instant> dataFrom(Dialog dialog, ZoneId zone, Instant now) {
        Optional<String> day = first("past-day");
        if (day.isPresent()) {
            return day.map(chosen -> latest(startOf(chosen, zone), dialog));
        }
        String choice = first("past").orElse(NOTHING_PAST);
        return switch (choice) {
            case NOTHING_PAST -> Optional.empty();
            case ALL_ASKED -> dialog.dataFrom();
            default -> Optional.of(now.minus(Duration.parse(choice)));
        };
    }

    /** The first day asked for may begin within the day that was chosen. */
    private static Instant latest(Instant chosen, Dialog dialog) {
        return dialog.dataFrom().filter(asked -> asked.isAfter(chosen)).orElse(chosen);
    }

    private Duration validity(ZoneId zone, Instant now) {
        return first("until-day")
                .map(day -> Duration.between(now, startOf(day, zone)))
                .orElseGet(() -> Duration.parse(first("until").orElse("")));
    }

    private static Instant startOf(String day, ZoneId zone) {
        return LocalDate.parse(day).atStartOfDay(zone).toInstant();
    }
}
