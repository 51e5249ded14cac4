// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.ledger;

import io.quadrille.consent.api.ledger.LedgerLog.Checkpoint;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a tenant's ledger was at a moment. */
@Schema(
        name = "Checkpoint",
        requiredProperties = {"tenant", "size", "root", "time", "signed"})
record CheckpointView(
        @Schema(examples = "voltaire-motors") String tenant,

        @Schema(description = "How many entries", examples = "128")
        long size,

        @Schema(description = "The hash over all entries (RFC 9162 §2.1), SHA-256, hexadecimal")
        String root,

        @Schema(description = "When it was signed") Instant time,

        @Schema(
                description =
                        "The same, with the address of the installation, as compact JWS (RFC 7515); the rest is only for reading")
        String signed) {

    static CheckpointView of(Checkpoint checkpoint) {
        return new CheckpointView(
                checkpoint.tenant().value(),
                checkpoint.size(),
                checkpoint.root(),
                checkpoint.at(),
                checkpoint.signed());
    }
}
