// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.erasures;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A recipient's word that it has erased. */
@Schema(name = "ErasureWord")
record AttestationAsk(
        @Schema(description = "When it was erased; not before it was ordered, not in the future") @NotNull
        OffsetDateTime erasedAt,

        @Schema(
                description = "What was erased; the person reads it",
                examples = "All trips and the scores made of them, backups included")
        @NotBlank
        @Size(max = 1000)
        String what,

        @Schema(description = "How; the person reads it", examples = "Deleted; backups overwritten within a week")
        @NotBlank
        @Size(max = 1000)
        String how) {}
