// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal.looked;

import io.quadrille.consent.api.ledger.AccessLedger;
import io.quadrille.tenantadmin.api.TenantId;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What is asked to be shown, as it stands in the address; what cannot be read there is not asked.
 *
 * @param app {@code TENANT/APP}
 * @param device {@code TENANT/DEVICE}
 * @param outcome {@code allowed} or {@code refused}
 * @param from first day
 * @param until last day
 * @param before only older than this entry
 */
record LookFilter(
        @QueryParam("app") @DefaultValue("") String app,
        @QueryParam("device") @DefaultValue("") String device,
        @QueryParam("outcome") @DefaultValue("") String outcome,
        @QueryParam("from") @DefaultValue("") String from,
        @QueryParam("until") @DefaultValue("") String until,
        @QueryParam("before") @DefaultValue("") String before) {

    private static final Set<String> OUTCOMES = Set.of("allowed", "refused");

    /** Whether a tenant can have such entries. */
    boolean concerns(TenantId tenant) {
        return within(app, tenant) && within(device, tenant);
    }

    AccessLedger.Filter within(ZoneId zone, int limit) {
        return new AccessLedger.Filter(
                name(app),
                name(device),
                Optional.of(outcome).filter(OUTCOMES::contains),
                day(from, zone, 0),
                day(until, zone, 1),
                entry(),
                limit);
    }

    public boolean any() {
        return !(app + device + outcome + from + until).isEmpty();
    }

    private static boolean within(String key, TenantId tenant) {
        return key.isEmpty() || key.startsWith(tenant + "/");
    }

    private static Optional<String> name(String key) {
        int slash = key.indexOf('/');
        return slash < 0 ? Optional.empty() : Optional.of(key.substring(slash + 1));
    }

    private static Optional<Instant> day(String day, ZoneId zone, int later) {
        try {
            return day.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(day)
                            .plusDays(later)
                            .atStartOfDay(zone)
                            .toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<UUID> entry() {
        try {
            return before.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(before));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
