// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.buckets;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quadrille.platformapi.shown.BucketView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of buckets, in the order of time. */
@Schema(
        name = "BucketsPage",
        requiredProperties = {"from", "until", "resolution", "steps", "buckets"})
public record BucketsPage(
        @Schema(description = "The first instant that was asked for.")
        Instant from,

        @Schema(description = "The first instant after it.") Instant until,

        @Schema(description = "What was asked for.", type = SchemaType.STRING, examples = "PT1M")
        Duration resolution,

        @Schema(description = "How long the buckets are that may leave, by consent and device.")
        List<Step> steps,

        List<BucketView> buckets,

        @Schema(description = "Where to go on; absent on the last page.") @JsonInclude(JsonInclude.Include.NON_NULL)
        String next) {

    /** Copies the lists. */
    public BucketsPage {
        steps = List.copyOf(steps);
        buckets = List.copyOf(buckets);
    }

    /** Never finer than consented to. */
    @Schema(
            name = "Step",
            requiredProperties = {"consent", "device", "streams", "step", "whole"})
    public record Step(
            String consent,

            String device,

            List<String> streams,

            @Schema(
                    description =
                            "How long a bucket is, counted from 1970-01-01T00:00:00Z: what was asked for, or the least multiple of the consent's resolution that is not shorter.",
                    type = SchemaType.STRING,
                    examples = "PT1M")
            Duration step,

            @Schema(
                    description =
                            "Whether only whole buckets leave that are over, as where the consent has a resolution; else those at the ends are cut to the window.")
            boolean whole) {

        /** Copies the streams. */
        public Step {
            streams = List.copyOf(streams);
        }

        /** As one member of the header {@code Quadrille-Resolution}. */
        String header() {
            return device + ";streams=\"" + String.join(" ", streams) + "\";step=" + step + ";consent=" + consent;
        }
    }
}
