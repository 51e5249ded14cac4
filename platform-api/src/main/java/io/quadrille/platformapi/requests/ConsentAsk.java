// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.requests;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quadrille.consent.api.AccessMode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an app asks of one person, in RFC 9396's words. */
@Schema(name = "ConsentRequest")
record ConsentAsk(
        @Schema(description = "Exactly one") @JsonProperty("authorization_details") @NotNull @Size(min = 1, max = 1)
        List<@NotNull @Valid Details> authorizationDetails,

        @Schema(
                description = "Where the person returns; registered with the app",
                examples = "https://loyal.example/return")
        @JsonProperty("redirect_uri")
        @NotNull
        URI redirectUri,

        @Schema(description = "Handed back as it is", examples = "af0ifjsldkj") @NotNull @Size(max = 512)
        String state) {

    static final String READINGS = "https://quadrille.io/authorization/readings";

    /** One authorization detail (RFC 9396 §2). */
    @Schema(name = "AuthorizationDetails")
    record Details(
            @Schema(examples = READINGS) @NotNull @Pattern(regexp = READINGS, message = "must be " + READINGS)
            String type,

            @Schema(examples = "read") @NotNull @Size(min = 1, max = 1)
            List<@NotNull @Pattern(regexp = "read", message = "must be read") String> actions,

            @Schema(
                    description = "Categories out of the agreement; absent or empty for all of them",
                    examples = "https://w3id.org/dpv/pd#VehicleUsage")
            @Size(max = 64)
            List<@NotNull @Size(max = 256) String> datatypes,

            @Schema(description = "The agreement") @NotNull UUID identifier,

            @Schema(description = "PERIODIC if absent") AccessMode mode,

            @Schema(description = "How far back; nothing before the consent if absent")
            OffsetDateTime dataFrom,

            @Schema(
                    description = "For how long, ISO 8601, at most three years",
                    type = SchemaType.STRING,
                    examples = "P90D")
            @NotNull
            Duration validity) {}
}
