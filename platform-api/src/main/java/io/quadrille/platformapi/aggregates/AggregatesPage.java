// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.aggregates;

import io.quadrille.ingestion.api.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What many people's devices measured together, day by day. */
@Schema(
        name = "Aggregates",
        requiredProperties = {"stream", "unit", "from", "until", "bucket", "minimum", "days"})
record AggregatesPage(
        @Schema(examples = "speed") String stream,

        @Schema(description = "The unit (SenML, RFC 8428 §12.1); empty where there is none.", examples = "km/h")
        String unit,

        @Schema(description = "The first day that was looked at.")
        Instant from,

        @Schema(description = "The first day after it.") Instant until,

        @Schema(description = "A day, in UTC.", type = SchemaType.STRING, examples = "PT24H")
        Duration bucket,

        @Schema(description = "Days to which fewer people contribute are left out.", examples = "10")
        int minimum,

        List<Day> days) {

    AggregatesPage {
        days = List.copyOf(days);
    }

    /** A day. */
    @Schema(
            name = "AggregatedDay",
            requiredProperties = {"from", "people", "mean"})
    record Day(
            @Schema(description = "Its first instant.") Instant from,

            @Schema(description = "How many people contribute, rounded down to a multiple of five.", examples = "25")
            long people,

            @Schema(
                    description =
                            "The mean of one value a person, the mean of hers; the lowest and the highest twentieth count as the twentieth itself.",
                    examples = "41.7")
            double mean) {

        static Day of(Figures.Day day) {
            return new Day(day.from(), day.people(), day.mean());
        }
    }
}
