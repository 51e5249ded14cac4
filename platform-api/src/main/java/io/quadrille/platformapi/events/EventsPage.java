// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.quadrille.tenantadmin.api.LocalizedText;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of events, in the order of time. */
@Schema(
        name = "EventsPage",
        requiredProperties = {"from", "until", "events"})
record EventsPage(
        @Schema(description = "The first instant that was asked for.")
        Instant from,

        @Schema(description = "The first instant after it.") Instant until,

        List<EventView> events,

        @Schema(description = "Where to go on; absent on the last page.") @JsonInclude(JsonInclude.Include.NON_NULL)
        String next) {

    EventsPage {
        events = List.copyOf(events);
    }

    /** One event as a provider sees it. */
    @Schema(
            name = "Event",
            requiredProperties = {"device", "type", "title", "time", "data"})
    record EventView(
            @Schema(
                    description = "The device, under the identifier made for the provider.",
                    examples = "d_mfrggzdfmztwq2lknnwg23tpob")
            String device,

            @Schema(description = "As the device's model names it.", examples = "door-fault")
            String type,

            LocalizedText title,

            @Schema(
                    description =
                            "When it happened, RFC 3339 in UTC; where the consent has a resolution, the beginning of that period.")
            Instant time,

            @Schema(description = "What the device says of it.", type = SchemaType.OBJECT) @JsonRawValue
            String data) {}
}
