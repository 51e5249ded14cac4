// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.devices;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quadrille.consent.api.Pseudonyms;
import io.quadrille.consent.api.decision.Decision;
import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.device.DeviceModel;
import io.quadrille.tenantadmin.api.device.Stream;
import io.quadrille.tenantadmin.api.device.ValueKind;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A device as a provider sees it: its kind, the streams that were consented to, and by which consents. */
@Schema(
        name = "Device",
        requiredProperties = {"id", "model", "title", "manufacturer", "streams", "grants"})
record DeviceView(
        @Schema(
                description = "The device, under the identifier made for the provider.",
                examples = "d_mfrggzdfmztwq2lknnwg23tpob")
        String id,

        @Schema(examples = "connected-car") String model,
        LocalizedText title,
        String manufacturer,
        List<StreamView> streams,
        List<Grant> grants) {

    DeviceView {
        streams = List.copyOf(streams);
        grants = List.copyOf(grants);
    }

    /** One signal that was consented to. */
    @Schema(
            name = "Stream",
            requiredProperties = {"name", "title", "kind", "unit", "axes", "category", "period"})
    record StreamView(
            @Schema(examples = "speed") String name,
            LocalizedText title,
            ValueKind kind,

            @Schema(description = "SenML unit, empty where there is none", examples = "km/h")
            String unit,

            @Schema(description = "Names of a vector's components")
            List<String> axes,

            @Schema(description = "Data category (DPV-PD)") String category,

            @Schema(
                    description = "How often a reading is expected, ISO 8601",
                    examples = "PT1S",
                    type = SchemaType.STRING)
            Duration period,

            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Instant> lastReadingAt) {}

    /** What one consent lets out of the device. */
    @Schema(
            name = "Grant",
            requiredProperties = {"consent", "person", "streams", "from", "until", "resolution"})
    record Grant(
            String consent,

            @Schema(
                    description = "The person, under the identifier made for the provider.",
                    examples = "p_mfrggzdfmztwq2lknnwg23tpob")
            String person,

            List<String> streams,

            @Schema(
                    description =
                            "The day on which it begins, rounded down: the instant itself would be the same for every provider.")
            Instant from,

            @Schema(description = "The first day after it, rounded up.")
            Instant until,

            @Schema(description = "The finest step between two readings, ISO 8601", type = SchemaType.STRING)
            Duration resolution) {

        static Grant of(Decision.Slice slice, Pseudonyms.ForProvider names) {
            return new Grant(
                    slice.consent().map(Object::toString).orElse(""),
                    names.of(slice.subject()),
                    slice.streams().stream().sorted().toList(),
                    slice.from().truncatedTo(ChronoUnit.DAYS),
                    dayAfter(slice.until()),
                    slice.resolution());
        }
    }

    private static Instant dayAfter(Instant end) {
        Instant day = end.truncatedTo(ChronoUnit.DAYS);
        return day.equals(end) ? day : day.plus(1, ChronoUnit.DAYS);
    }

    static DeviceView of(
            DeviceModel model,
            List<Decision.Slice> slices,
            Map<String, Instant> lastReadings,
            Pseudonyms.ForProvider names) {
        TreeSet<String> open = new TreeSet<>();
        slices.forEach(slice -> open.addAll(slice.streams()));
        List<StreamView> streams = model.streams().stream()
                .filter(stream -> open.contains(stream.name()))
                .map(stream -> view(stream, lastReadings))
                .toList();
        List<Grant> grants = slices.stream()
                .map(slice -> Grant.of(slice, names))
                .sorted(Comparator.comparing(Grant::from).thenComparing(Grant::consent))
                .toList();
        return new DeviceView(
                names.of(slices.getFirst().device()),
                model.id().value(),
                model.title(),
                model.manufacturer(),
                streams,
                grants);
    }

    private static StreamView view(Stream stream, Map<String, Instant> lastReadings) {
        return new StreamView(
                stream.name(),
                stream.title(),
                stream.kind(),
                stream.unit(),
                stream.axes(),
                stream.category(),
                stream.period(),
                Optional.ofNullable(lastReadings.get(stream.name())));
    }
}
