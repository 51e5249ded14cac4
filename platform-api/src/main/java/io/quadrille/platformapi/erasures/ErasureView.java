// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.erasures;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quadrille.consent.api.ConsentState;
import io.quadrille.consent.api.erasure.ErasureOrder;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An order to erase as the app sees it whose duty it is. */
@Schema(
        name = "Erasure",
        requiredProperties = {"id", "consent", "ended", "orderedAt", "dueAt", "overdue"})
record ErasureView(
        UUID id,
        UUID consent,

        @Schema(description = "How the consent ended, as DPV names it")
        ConsentState ended,

        Instant orderedAt,
        @Schema(description = "By when it has to be erased") Instant dueAt,
        boolean overdue,

        @Schema(description = "The app's word that it is done; absent until it is given")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        Attested attestation) {

    /** What the app said. */
    @Schema(
            name = "ErasureAttestation",
            requiredProperties = {"erasedAt", "what", "how", "receivedAt", "receipt"})
    record Attested(
            Instant erasedAt,
            String what,
            String how,
            Instant receivedAt,

            @Schema(description = "Signed by the platform, a JWS in compact serialization (RFC 7515)")
            String receipt) {

        private static Attested of(ErasureOrder.Attestation said) {
            return new Attested(said.erasedAt(), said.what(), said.how(), said.receivedAt(), said.receipt());
        }
    }

    /** A page of orders, oldest first. */
    @Schema(name = "Erasures", requiredProperties = "erasures")
    record Page(
            List<ErasureView> erasures,

            @Schema(description = "Where to go on; absent on the last page") @JsonInclude(JsonInclude.Include.NON_NULL)
            String next) {}

    static ErasureView of(ErasureOrder order, Instant now) {
        return new ErasureView(
                order.id(),
                order.consent().value(),
                order.ended(),
                order.orderedAt(),
                order.dueAt(),
                order.overdue(now),
                order.attestation().map(Attested::of).orElse(null));
    }
}
