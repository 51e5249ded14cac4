// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.agreements;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quadrille.consent.api.agreement.DataAgreement;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An agreement in one revision. */
@Schema(
        name = "Agreement",
        requiredProperties = {"id", "revision", "terms", "hash", "lodgedAt"})
record AgreementView(
        UUID id,
        @Schema(description = "1, 2, 3 …", examples = "1") int revision,
        AgreementTerms terms,

        @Schema(description = "The hash of the revision before; absent from the first")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        String predecessor,

        @Schema(
                description =
                        "SHA-256 over the canonical JSON (RFC 8785) of the terms and the hash before, hexadecimal")
        String hash,

        Instant lodgedAt) {

    static AgreementView of(DataAgreement agreement) {
        return new AgreementView(
                agreement.id(),
                agreement.revision(),
                AgreementTerms.of(agreement.terms()),
                agreement.predecessor().orElse(null),
                agreement.hash(),
                agreement.lodgedAt());
    }
}
