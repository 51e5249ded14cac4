// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.readings;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quadrille.platformapi.shown.ReadingView;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of readings, in the order of time. */
@Schema(
        name = "ReadingsPage",
        requiredProperties = {"window", "readings"})
record ReadingsPage(
        @Schema(description = "The window that was asked for.")
        Window window,

        List<ReadingView> readings,

        @Schema(
                description =
                        "Where a consent is coarser than what was measured, and how that was made; absent where none is.")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Thinned> thinned,

        @Schema(description = "What was made coarse before it left, and how; absent where nothing was.")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Masked> masked,

        @Schema(description = "Where to go on; absent on the last page.") @JsonInclude(JsonInclude.Include.NON_NULL)
        String next) {

    ReadingsPage {
        readings = List.copyOf(readings);
        thinned = List.copyOf(thinned);
        masked = List.copyOf(masked);
    }

    /** A half-open window. */
    @Schema(
            name = "Window",
            requiredProperties = {"from", "until"})
    record Window(Instant from, Instant until) {}

    /** A stream that was made coarse. */
    @Schema(
            name = "Masked",
            requiredProperties = {"device", "stream", "type", "size"})
    record Masked(
            String device,

            @Schema(examples = "position") String stream,

            @Schema(
                    description =
                            "geo-blur: the middle of a square with sides of that many metres; round: the nearest multiple; truncate: the multiple next to it towards zero, of texts the first characters.",
                    enumeration = {"geo-blur", "round", "truncate"},
                    examples = "geo-blur")
            String type,

            @Schema(examples = "1000") double size) {

        /** As one member of the header {@code Quadrille-Masked}. */
        String header() {
            return device + ";stream=\"" + stream + "\";type=" + type + ";size="
                    + BigDecimal.valueOf(size).stripTrailingZeros().toPlainString();
        }
    }

    /** Of each step one reading. */
    @Schema(
            name = "Thinned",
            requiredProperties = {"device", "streams", "step", "aggregate"})
    record Thinned(
            String device,

            List<String> streams,

            @Schema(
                    description = "How long a step is, counted from 1970-01-01T00:00:00Z.",
                    type = SchemaType.STRING,
                    examples = "PT1M")
            Duration step,

            @Schema(
                    description = "What stands for a step: its first reading, unchanged and with its own time.",
                    enumeration = "first")
            String aggregate) {

        Thinned {
            streams = List.copyOf(streams);
        }

        /** As one member of the header {@code Quadrille-Thinned}. */
        String header() {
            return device + ";streams=\"" + String.join(" ", streams) + "\";step=" + step + ";aggregate=" + aggregate;
        }
    }
}
