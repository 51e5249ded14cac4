// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.devices;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quadrille.platformapi.PlatformSettings;
import io.quadrille.platformapi.devices.DevicesQuery.DeviceDetail;
import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.device.ValueKind;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A device as a Thing Description (W3C WoT TD 1.1), with what was consented to and when it was silent. */
@Schema(
        name = "ThingDescription",
        requiredProperties = {
            "@context",
            "id",
            "title",
            "titles",
            "base",
            "securityDefinitions",
            "security",
            "properties",
            "quadrille:device",
            "quadrille:gaps"
        })
record ThingDescription(
        @JsonProperty("@context") List<Object> context,

        @Schema(examples = "urn:quadrille:d_mfrggzdfmztwq2lknnwg23tpob")
        String id,

        String title,
        LocalizedText titles,

        @Schema(description = "What the forms' addresses are relative to.")
        String base,

        Map<String, Object> securityDefinitions,
        String security,
        Map<String, Property> properties,

        @JsonProperty("quadrille:device") DeviceView device,

        @Schema(
                description =
                        "Silences longer than three periods, and than a period of the consent's resolution, within the window asked for")
        @JsonProperty("quadrille:gaps")
        List<KnownGaps.Silence> gaps) {

    /** One stream as a property that can be read and followed. */
    @Schema(
            name = "ThingProperty",
            requiredProperties = {
                "title",
                "titles",
                "readOnly",
                "observable",
                "forms",
                "quadrille:category",
                "quadrille:period",
                "quadrille:source"
            })
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Property(
            String title,
            LocalizedText titles,

            @Schema(description = "The JSON type of a value; absent for JSON, which can be any.")
            String type,

            @Schema(
                    description =
                            "The SenML unit; absent where there is none, or where the items have units of their own.")
            String unit,

            @Schema(description = "The components of a vector or a position, in their order.")
            List<Item> items,

            boolean readOnly,
            boolean observable,
            List<Form> forms,

            @Schema(description = "Data category (DPV-PD)") @JsonProperty("quadrille:category")
            String category,

            @Schema(description = "How often a reading is expected, ISO 8601", type = SchemaType.STRING)
            @JsonProperty("quadrille:period")
            Duration period,

            @Schema(description = "Where it comes from: the device measured it itself.", enumeration = "device")
            @JsonProperty("quadrille:source")
            String source) {}

    /** A component. */
    @Schema(
            name = "ThingItem",
            requiredProperties = {"title", "type"})
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Item(String title, String type, String unit) {}

    /** How to read it. */
    @Schema(
            name = "ThingForm",
            requiredProperties = {"href", "contentType", "op"})
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Form(String href, String contentType, String op, String subprotocol) {}

    static ThingDescription of(DeviceDetail detail, PlatformSettings settings) {
        DeviceView device = detail.device();
        Map<String, Property> properties = new LinkedHashMap<>();
        device.streams().forEach(stream -> properties.put(stream.name(), property(device.id(), stream)));
        return new ThingDescription(
                List.of("https://www.w3.org/2022/wot/td/v1.1", Map.of("quadrille", "https://quadrille.io/vocab#")),
                "urn:quadrille:" + device.id(),
                device.title().en(),
                device.title(),
                settings.publicUrl() + "/api/v1/",
                Map.of("app", security(settings)),
                "app",
                properties,
                device,
                detail.gaps());
    }

    private static Map<String, Object> security(PlatformSettings settings) {
        return Map.of(
                "scheme",
                "oauth2",
                "flow",
                "client",
                "token",
                settings.identity().issuer() + "/protocol/openid-connect/token",
                "scopes",
                List.of("readings:read"));
    }

    private static Property property(String device, DeviceView.StreamView stream) {
        String asked = "?device=" + device + "&stream=" + stream.name();
        List<Item> items = items(stream);
        return new Property(
                stream.title().en(),
                stream.title(),
                type(stream.kind()),
                items.isEmpty() ? stream.unit() : "",
                items,
                true,
                true,
                List.of(
                        new Form("latest" + asked, "application/json", "readproperty", ""),
                        new Form("stream" + asked, "text/event-stream", "observeproperty", "sse")),
                stream.category(),
                stream.period(),
                "device");
    }

    private static List<Item> items(DeviceView.StreamView stream) {
        return switch (stream.kind()) {
            case VECTOR ->
                stream.axes().stream()
                        .map(axis -> new Item(axis, "number", stream.unit()))
                        .toList();
            case POSITION ->
                List.of(
                        new Item("latitude", "number", "lat"),
                        new Item("longitude", "number", "lon"),
                        new Item("altitude", "number", "m"));
            default -> List.of();
        };
    }

    private static String type(ValueKind kind) {
        return switch (kind) {
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
            case TEXT -> "string";
            case VECTOR, POSITION -> "array";
            case JSON -> "";
        };
    }
}
