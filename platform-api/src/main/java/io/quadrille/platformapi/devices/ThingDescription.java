// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.devices;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quadrille.platformapi.PlatformSettings;
import io.quadrille.platformapi.devices.DevicesQuery.DeviceDetail;
import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.device.ValueKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A device as a Thing Description (W3C WoT TD 1.1), with what was consented to and when it was silent. */
@Schema(
        name = "ThingDescription",
        requiredProperties = {
            "@context",
            "id",
            "title",
            "titles",
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
        Map<String, Object> securityDefinitions,
        String security,
        Map<String, Property> properties,

        @JsonProperty("quadrille:device") DeviceView device,

        @Schema(description = "Silences longer than three periods within the window asked for")
        @JsonProperty("quadrille:gaps")
        List<KnownGaps.Silence> gaps) {

    /** One stream as a property that can be read. */
    @Schema(
            name = "ThingProperty",
            requiredProperties = {"title", "titles", "type", "unit", "readOnly", "forms"})
    record Property(String title, LocalizedText titles, String type, String unit, boolean readOnly, List<Form> forms) {}

    /** How to read it. */
    @Schema(
            name = "ThingForm",
            requiredProperties = {"href", "contentType", "op"})
    record Form(String href, String contentType, String op) {}

    static ThingDescription of(DeviceDetail detail, PlatformSettings settings) {
        DeviceView device = detail.device();
        Map<String, Property> properties = new LinkedHashMap<>();
        device.streams().forEach(stream -> properties.put(stream.name(), property(device.id(), stream, settings)));
        return new ThingDescription(
                List.of("https://www.w3.org/2022/wot/td/v1.1", Map.of("quadrille", "https://quadrille.io/vocab#")),
                "urn:quadrille:" + device.id(),
                device.title().en(),
                device.title(),
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

    private static Property property(String device, DeviceView.StreamView stream, PlatformSettings settings) {
        String href = settings.publicUrl() + "/api/v1/latest?device=" + device + "&stream=" + stream.name();
        return new Property(
                stream.title().en(),
                stream.title(),
                type(stream.kind()),
                stream.unit(),
                true,
                List.of(new Form(href, "application/json", "readproperty")));
    }

    private static String type(ValueKind kind) {
        return switch (kind) {
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
            case TEXT -> "string";
            case VECTOR, POSITION -> "array";
            case JSON -> "object";
        };
    }
}
