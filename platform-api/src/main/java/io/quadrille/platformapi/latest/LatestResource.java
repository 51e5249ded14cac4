// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.latest;

import io.quadrille.platformapi.access.DataParameters;
import io.quadrille.platformapi.access.Question;
import io.quadrille.platformapi.access.Refusals;
import io.quadrille.platformapi.security.ApiCaller;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;

/** {@code GET /latest}. */
@Path("/api/v1/latest")
@Tag(name = "Readings")
@Cancellable(false)
class LatestResource {

    private final ApiCaller caller;
    private final LatestQuery query;
    private final Refusals refusals;

    LatestResource(ApiCaller caller, LatestQuery query, Refusals refusals) {
        this.caller = caller;
        this.query = query;
        this.refusals = refusals;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("readings:read")
    @Operation(operationId = "readLatest", summary = "The last value of each stream that was consented to")
    @APIResponse(responseCode = "200", description = "One reading for each device and stream that has one")
    public Uni<LatestQuery.LatestValues> latest(
            @RestQuery String consent,
            @RestQuery String purpose,
            @RestQuery List<String> device,
            @RestQuery List<String> stream) {
        Question question = new Question(
                "latest",
                DataParameters.consent(consent),
                DataParameters.purpose(purpose),
                DataParameters.devices(device),
                DataParameters.streams(stream),
                DataParameters.EARLIEST,
                Instant.now().truncatedTo(ChronoUnit.MICROS));
        return query.answer(caller.app(), question).map(refusals::orTell);
    }
}
