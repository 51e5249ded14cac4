// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.consents;

import io.quadrille.consent.api.AccessMode;
import io.quadrille.consent.api.ConsentRecord;
import io.quadrille.consent.api.ConsentState;
import io.quadrille.consent.api.Pseudonyms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A consent as the app that holds it sees it. */
@Schema(
        name = "Consent",
        requiredProperties = {
            "id",
            "state",
            "suspended",
            "person",
            "devices",
            "categories",
            "agreement",
            "revision",
            "purpose",
            "data",
            "validity",
            "resolution",
            "mode"
        })
record ConsentView(
        UUID id,

        @Schema(description = "As DPV names it, with time taken into account")
        ConsentState state,

        @Schema(description = "Whether the person pauses it")
        boolean suspended,

        @Schema(
                description = "The person, under the identifier made for the provider",
                examples = "p_mfrggzdfmztwq2lknnwg23tpob")
        String person,

        List<String> devices,
        @Schema(description = "Data categories (DPV-PD)") List<String> categories,
        UUID agreement,
        int revision,
        @Schema(description = "A purpose of DPV") String purpose,

        @Schema(description = "The data it lets out; a bound that is absent is open")
        Span data,

        @Schema(description = "When it can be used") Span validity,

        @Schema(description = "The finest step between two readings, ISO 8601", type = SchemaType.STRING)
        Duration resolution,

        AccessMode mode) {

    /** From, and until just before. */
    @Schema(
            name = "Span",
            requiredProperties = {"from", "until"})
    record Span(Optional<Instant> from, Optional<Instant> until) {}

    static ConsentView of(ConsentRecord consent, Pseudonyms.ForProvider names, Instant now) {
        return new ConsentView(
                consent.id().value(),
                consent.stateAt(now),
                consent.suspended(),
                names.of(consent.subject()),
                consent.devices().stream().map(names::of).sorted().toList(),
                consent.categories().stream().sorted().toList(),
                consent.agreement(),
                consent.revision(),
                consent.purpose(),
                new Span(consent.dataFrom(), consent.dataUntil()),
                new Span(Optional.of(consent.validFrom()), Optional.of(consent.validUntil())),
                consent.resolution(),
                consent.mode());
    }
}
