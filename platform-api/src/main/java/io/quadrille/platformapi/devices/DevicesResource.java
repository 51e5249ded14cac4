// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.devices;

import io.quadrille.platformapi.PlatformSettings;
import io.quadrille.platformapi.access.DataParameters;
import io.quadrille.platformapi.access.Question;
import io.quadrille.platformapi.access.Refusals;
import io.quadrille.platformapi.problem.ProblemType;
import io.quadrille.platformapi.security.ApiCaller;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;

/** {@code GET /devices}. */
@Path("/api/v1/devices")
@Tag(name = "Devices")
@Cancellable(false)
class DevicesResource {

    private static final Duration USUAL = Duration.ofHours(24);
    private static final Duration LONGEST = Duration.ofDays(7);

    private final ApiCaller caller;
    private final DevicesQuery query;
    private final Refusals refusals;
    private final PlatformSettings settings;

    DevicesResource(ApiCaller caller, DevicesQuery query, Refusals refusals, PlatformSettings settings) {
        this.caller = caller;
        this.query = query;
        this.refusals = refusals;
        this.settings = settings;
    }

    /** Every device, in the order of its identifier here. */
    @Schema(name = "Devices", requiredProperties = "devices")
    record DeviceList(List<DeviceView> devices) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("readings:read")
    @Operation(operationId = "listDevices", summary = "The devices consented to, with their streams and units")
    @APIResponse(responseCode = "200", description = "The devices of every consent in force, or of the one named")
    public Uni<DeviceList> all(@RestQuery String consent, @RestQuery String purpose) {
        return query.all(caller.app(), question(consent, purpose, List.of()))
                .map(refusals::orTell)
                .map(DeviceList::new);
    }

    @GET
    @Path("{id}")
    @Produces({MediaType.APPLICATION_JSON, "application/td+json"})
    @PermissionsAllowed("readings:read")
    @Operation(operationId = "getDevice", summary = "One device as a WoT Thing Description, with known gaps")
    @APIResponse(responseCode = "200", description = "The device")
    public Uni<ThingDescription> one(
            @RestPath String id, @RestQuery String consent, @RestQuery String from, @RestQuery String until) {
        Instant last = DataParameters.instant("until", until).orElseGet(DevicesResource::now);
        Instant first = DataParameters.instant("from", from).orElse(last.minus(USUAL));
        DataParameters.requireWindow(first, last);
        if (Duration.between(first, last).compareTo(LONGEST) > 0) {
            throw ProblemType.INVALID_REQUEST.problem("The window for gaps is longer than 7 days.");
        }
        return query.one(caller.app(), question(consent, null, List.of(DataParameters.device(id))), first, last)
                .map(refusals::orTell)
                .map(detail -> ThingDescription.of(detail, settings));
    }

    private static Question question(String consent, String purpose, List<String> devices) {
        return new Question(
                "devices",
                DataParameters.consent(consent),
                DataParameters.purpose(purpose),
                DataParameters.devices(devices),
                Set.of(),
                DataParameters.EARLIEST,
                now());
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
