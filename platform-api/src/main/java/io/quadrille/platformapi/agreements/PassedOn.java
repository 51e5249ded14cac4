// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.agreements;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quadrille.consent.api.agreement.Sharing;
import io.quadrille.consent.api.agreement.Sharing.Recipient;
import io.quadrille.platformapi.agreements.AgreementTerms.Words;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** To whom a provider passes on what it reads, as an app writes it. */
@Schema(name = "Sharing")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PassedOn(
        @Schema(description = "Who they are; none if it is passed on to nobody") @NotNull @Size(max = 32)
        List<@NotNull @Valid To> recipients,

        @Schema(description = "What is passed on and what they may do with it; exactly if there is a recipient") @Valid
        Words terms) {

    /** Somebody to whom data is passed on. */
    @Schema(name = "Recipient")
    record To(
            @Schema(examples = "Loyal Labs") @NotBlank @Size(max = 200)
            String name,

            @Schema(description = "ISO 3166-1", examples = "FR") @NotNull @Pattern(regexp = "[A-Z]{2}")
            String country,

            @Schema(description = "Where people can read about it", examples = "https://labs.loyal.example") @NotNull
            URI website,

            @Schema(description = "What it needs the data for") @NotNull @Valid
            Words purpose) {}

    static PassedOn of(Sharing sharing) {
        return new PassedOn(
                sharing.recipients().stream()
                        .map(recipient -> new To(
                                recipient.name(),
                                recipient.country(),
                                recipient.website(),
                                Words.of(recipient.purpose())))
                        .toList(),
                sharing.terms().map(Words::of).orElse(null));
    }

    Sharing sharing() {
        return new Sharing(
                recipients.stream()
                        .map(to -> new Recipient(
                                to.name(),
                                to.country(),
                                to.website(),
                                to.purpose().text()))
                        .toList(),
                Optional.ofNullable(terms).map(Words::text));
    }
}
