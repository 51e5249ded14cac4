// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.shown;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.util.RawValue;
import io.quadrille.ingestion.api.Value;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One reading as a provider sees it. */
@Schema(
        name = "Reading",
        requiredProperties = {"device", "stream", "time", "value", "unit"})
public record ReadingView(
        @Schema(
                description = "The device, under the identifier made for the provider.",
                examples = "d_mfrggzdfmztwq2lknnwg23tpob")
        String device,

        @Schema(examples = "speed") String stream,

        @Schema(description = "When it was measured, RFC 3339 in UTC.")
        Instant time,

        @Schema(
                description =
                        "A number, a truth value, a text, a list of numbers (vector, position) or JSON, as the stream's kind says.",
                examples = "52.3")
        Object value,

        @Schema(description = "The unit (SenML, RFC 8428 §12.1); empty where there is none.", examples = "km/h")
        String unit,

        @JsonIgnore @Schema(hidden = true) List<Axis> axes) {

    /** Copies the axes. */
    public ReadingView {
        axes = List.copyOf(axes);
    }

    /**
     * A component of a vector or a position.
     *
     * @param name of the component
     * @param unit its unit (SenML, RFC 8428 §12.1); empty where there is none
     */
    public record Axis(String name, String unit) {}

    /** The value as Jackson writes it. */
    static Object json(Value value) {
        return switch (value) {
            case Value.Numeric number -> number.value();
            case Value.Truth truth -> truth.value();
            case Value.Text text -> text.value();
            case Value.Vector vector -> vector.components();
            case Value.Json json -> new RawValue(json.value());
        };
    }
}
