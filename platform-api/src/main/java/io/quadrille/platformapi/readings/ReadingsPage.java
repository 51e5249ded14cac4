// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.readings;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of readings, in the order of time. */
@Schema(
        name = "ReadingsPage",
        requiredProperties = {"window", "readings"})
record ReadingsPage(
        @Schema(description = "The window that was asked for.")
        Window window,

        List<ReadingView> readings,

        @Schema(description = "Where to go on; absent on the last page.") @JsonInclude(JsonInclude.Include.NON_NULL)
        String next) {

    ReadingsPage {
        readings = List.copyOf(readings);
    }

    /** A half-open window. */
    @Schema(
            name = "Window",
            requiredProperties = {"from", "until"})
    record Window(Instant from, Instant until) {}
}
