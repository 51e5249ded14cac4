// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.agreements;

import io.quadrille.consent.api.Mask;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How coarse a category is asked for. */
@Schema(name = "Precision")
record Precision(
        @Schema(
                description =
                        "geo-blur: the middle of a square with sides of that many metres, without altitude; round: the nearest multiple; truncate: the multiple next to it towards zero, of texts the first characters",
                type = SchemaType.STRING,
                enumeration = {"geo-blur", "round", "truncate"},
                examples = "geo-blur")
        @NotNull
        Mask.Type type,

        @Schema(description = "Metres, step or number of characters", examples = "1000")
        @NotNull
        @Positive
        @DecimalMax("1000000000")
        Double size) {

    static Precision of(Mask mask) {
        return new Precision(mask.type(), mask.size());
    }

    Mask mask() {
        return new Mask(type, size);
    }
}
