// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.agreements;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Feature;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quadrille.consent.api.agreement.DataAgreement;
import io.quadrille.consent.api.agreement.LocalizedLink;
import io.quadrille.consent.api.agreement.Sharing;
import io.quadrille.tenantadmin.api.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The content of an agreement, as an app writes it. */
@Schema(name = "AgreementTerms")
record AgreementTerms(
        @Schema(
                description = "Why: one purpose of DPV",
                implementation = String.class,
                minLength = 1,
                maxLength = 256,
                examples = "https://w3id.org/dpv#PersonalisedBenefits")
        @JsonFormat(with = {Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY, Feature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED})
        @NotNull
        @Size(min = 1, max = 1, message = "one purpose per agreement: lodge one agreement for each purpose")
        List<@NotNull @Size(max = 256) String> purpose,

        @Schema(description = "The same in the provider's own words") @NotNull @Valid
        Words purposeText,

        @Schema(description = "A legal basis of DPV", examples = "https://w3id.org/dpv#Consent")
        @NotNull
        @Size(max = 256)
        String legalBasis,

        @Schema(description = "What is asked for") @NotNull @Size(min = 1, max = 64)
        List<@NotNull @Valid AskedCategory> categories,

        @Schema(
                description = "The finest step between two readings, ISO 8601; PT0S or absent for as measured",
                type = SchemaType.STRING,
                examples = "PT1S")
        Duration resolution,

        @Schema(description = "How long the provider keeps what it read, in days", examples = "365")
        @NotNull
        @Min(1)
        @Max(36_500)
        Integer retentionDays,

        @Schema(description = "The provider's privacy policy in each language; a single address stands for both")
        @NotNull
        @Valid
        Pages policy,

        @Schema(description = "To whom the provider passes on what it reads; absent for nobody") @Valid
        PassedOn sharing) {

    /** A page in both languages. */
    @Schema(name = "Pages")
    record Pages(
            @Schema(examples = "https://loyal.example/privacy") @NotNull
            URI en,

            @Schema(examples = "https://loyal.example/confidentialite") @NotNull
            URI fr) {

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        Pages(@JsonProperty("en") URI en, @JsonProperty("fr") URI fr) {
            this.en = en;
            this.fr = fr;
        }

        /** What is no address at all is refused like every other that people cannot open. */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Pages both(String page) {
            try {
                URI address = new URI(page);
                return new Pages(address, address);
            } catch (URISyntaxException none) {
                return new Pages(URI.create(""), URI.create(""));
            }
        }

        static Pages of(LocalizedLink link) {
            return new Pages(link.en(), link.fr());
        }

        LocalizedLink link() {
            return new LocalizedLink(en, fr);
        }
    }

    /** A text in both languages. */
    @Schema(name = "Words")
    record Words(
            @Schema(examples = "set your premium") @NotBlank @Size(max = 500)
            String en,

            @Schema(examples = "calculer votre prime") @NotBlank @Size(max = 500)
            String fr) {

        static Words of(LocalizedText text) {
            return new Words(text.en(), text.fr());
        }

        LocalizedText text() {
            return new LocalizedText(en, fr);
        }
    }

    /** A data category that is asked for. */
    @Schema(name = "AskedCategory")
    record AskedCategory(
            @Schema(description = "A category of DPV-PD", examples = "https://w3id.org/dpv/pd#VehicleUsage")
            @NotNull
            @Size(max = 256)
            String category,

            @Schema(description = "Whether the service cannot work without it")
            boolean required,

            @Schema(description = "Why it is needed") @NotNull @Valid
            Words reason,

            @Schema(
                    description =
                            "How coarse it is enough to have it; absent for as measured. A position for a purpose that is not about places is blurred to a kilometre at least.")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Valid
            Precision precision) {

        static AskedCategory of(DataAgreement.AskedCategory asked) {
            return new AskedCategory(
                    asked.category(),
                    asked.required(),
                    Words.of(asked.reason()),
                    asked.precision().map(Precision::of).orElse(null));
        }

        DataAgreement.AskedCategory asked() {
            return new DataAgreement.AskedCategory(
                    category,
                    required,
                    reason.text(),
                    Optional.ofNullable(precision).map(Precision::mask));
        }
    }

    static AgreementTerms of(DataAgreement.Terms terms) {
        return new AgreementTerms(
                List.of(terms.purpose()),
                Words.of(terms.purposeText()),
                terms.legalBasis(),
                terms.categories().stream().map(AskedCategory::of).toList(),
                terms.resolution(),
                terms.retentionDays(),
                Pages.of(terms.policy()),
                PassedOn.of(terms.sharing()));
    }

    DataAgreement.Terms terms() {
        return new DataAgreement.Terms(
                purpose.getFirst(),
                purposeText.text(),
                legalBasis,
                categories.stream().map(AskedCategory::asked).toList(),
                resolution == null ? Duration.ZERO : resolution,
                retentionDays,
                policy.link(),
                sharing == null ? Sharing.NONE : sharing.sharing());
    }
}
