// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal.consents;

import io.quadrille.consent.api.ConsentException;
import io.quadrille.consent.api.ConsentException.Reason;
import io.quadrille.consent.api.ConsentRecord;
import io.quadrille.consent.api.Consents.Narrowing;
import io.quadrille.tenantadmin.api.DeviceId;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is to remain of a consent, as the browser sends it. */
record NarrowForm(MultivaluedMap<String, String> fields) {

    /** The narrowing; fails with {@link ConsentException} ({@code INVALID}) if a field cannot be read. */
    Narrowing of(ConsentRecord consent, ZoneId zone) {
        try {
            return new Narrowing(devices(), categories(), validUntil(consent, zone));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw new ConsentException(Reason.INVALID, "A field of the form could not be read.", unreadable);
        }
    }

    private Set<DeviceId> devices() {
        return fields.getOrDefault("device", List.of()).stream()
                .map(DeviceId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<String> categories() {
        return Set.copyOf(fields.getOrDefault("category", List.of()));
    }

    /** The day on which it ends anyway changes nothing; another one ends it when that day is over. */
    private Instant validUntil(ConsentRecord consent, ZoneId zone) {
        LocalDate last = LocalDate.ofInstant(consent.validUntil(), zone);
        String day = fields.getFirst("until-day");
        if (day == null || day.isBlank() || LocalDate.parse(day).equals(last)) {
            return consent.validUntil();
        }
        return LocalDate.parse(day).plusDays(1).atStartOfDay(zone).toInstant();
    }
}
