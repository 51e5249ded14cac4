// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.shown;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was measured in a step of time, as a provider sees it. */
@Schema(
        name = "Bucket",
        requiredProperties = {"device", "consent", "stream", "from", "until", "count", "unit"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BucketView(
        @Schema(
                description = "The device, under the identifier made for the provider.",
                examples = "d_mfrggzdfmztwq2lknnwg23tpob")
        String device,

        @Schema(description = "By which consent; what different consents let out is never gathered together.")
        String consent,

        @Schema(examples = "speed") String stream,

        @Schema(description = "The first instant of the step, or of the window asked for.")
        Instant from,

        @Schema(description = "The first instant after it.") Instant until,

        @Schema(description = "How many readings were gathered.", examples = "60")
        long count,

        @Schema(description = "The mean: of numbers, and of each component of a vector.", examples = "52.3")
        Object avg,

        @Schema(description = "The least, of numbers.", examples = "48.1")
        Object min,

        @Schema(description = "The greatest, of numbers.", examples = "55.0")
        Object max,

        @Schema(description = "The last, of truth values, texts, positions and JSON.")
        Object last,

        @Schema(description = "The unit (SenML, RFC 8428 §12.1); empty where there is none.", examples = "km/h")
        String unit,

        @JsonIgnore @Schema(hidden = true) List<ReadingView.Axis> axes) {

    /** Copies the axes. */
    public BucketView {
        axes = List.copyOf(axes);
    }
}
