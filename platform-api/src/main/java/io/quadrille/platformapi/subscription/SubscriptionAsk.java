// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.subscription;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an app wants to be told, and where. */
@Schema(name = "SubscriptionRequest")
record SubscriptionAsk(
        @Schema(
                description = "Where to send it: https, a public host by its name, port 443 or 8443",
                examples = "https://loyal.example/hooks")
        @NotNull
        @Size(max = 2048)
        String url,

        @Schema(description = "Of what", examples = "consent.changed") @NotNull @Size(min = 1, max = 3)
        List<
                        @NotNull
                        @Pattern(
                                regexp = "consent[.]changed|erasure[.]ordered|readings",
                                message = "must be consent.changed, erasure.ordered or readings")
                        String>
                kinds,

        @Schema(description = "Of this consent alone; readings need one")
        UUID consent,

        @Schema(description = "Readings from this instant on; now if absent")
        OffsetDateTime from) {}
