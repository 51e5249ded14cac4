// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.holding;

import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.person.Holding;
import io.quadrille.tenantadmin.form.Typed;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A new holding as typed: whose, as what, and since which day. */
record HoldingForm(String email, String role, String from) {

    private static final LocalizedText DAY =
            new LocalizedText("Give the day as year-month-day.", "Donnez le jour sous la forme année-mois-jour.");
    private static final LocalizedText ROLE =
            new LocalizedText("Choose owner or user.", "Choisissez propriétaire ou utilisateur.");

    static HoldingForm blank(ZoneId zone) {
        return new HoldingForm(
                "", Holding.Role.OWNER.name(), LocalDate.now(zone).toString());
    }

    static HoldingForm of(MultivaluedMap<String, String> sent) {
        return new HoldingForm(
                Typed.text(sent.getFirst("email")),
                Typed.text(sent.getFirst("role")),
                Typed.text(sent.getFirst("from")));
    }

    Holding.Role holdingRole() {
        return Typed.shaped(role, Holding.Role::valueOf, ROLE);
    }

    /** The beginning of the day where the member of staff is. */
    Instant instant(ZoneId zone) {
        return Typed.shaped(from, LocalDate::parse, DAY).atStartOfDay(zone).toInstant();
    }
}
