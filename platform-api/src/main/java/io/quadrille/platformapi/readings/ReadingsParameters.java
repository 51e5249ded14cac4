// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.readings;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What can be asked of readings, as it came. */
record ReadingsParameters(
        @Parameter(
                description = "Read by this consent; without it, by every consent of the app that covers the data.",
                schema = @Schema(format = "uuid"))
        @RestQuery
        String consent,

        @Parameter(description = "For this purpose, a DPV IRI; without it, for that of the consent.") @RestQuery
        String purpose,

        @Parameter(description = "Only these devices, under the identifiers made for the provider; may be repeated.")
        @RestQuery
        List<String> device,

        @Parameter(description = "Only these streams; may be repeated.", example = "speed") @RestQuery
        List<String> stream,

        @Parameter(
                description = "First instant, RFC 3339; without it, from the beginning.",
                example = "2026-11-20T00:00:00Z")
        @RestQuery
        String from,

        @Parameter(description = "First instant after the window, RFC 3339; without it, now.") @RestQuery
        String until,

        @Parameter(
                description = "How many readings at most, 1 to 10,000.",
                schema = @Schema(minimum = "1", maximum = "10000", defaultValue = "1000"))
        @RestQuery
        String limit,

        @Parameter(description = "Where the page before ended; all other parameters must be as they were.") @RestQuery
        String cursor) {}
