// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.events;

import io.quadrille.platformapi.access.Cursors;
import io.quadrille.platformapi.access.Refusals;
import io.quadrille.platformapi.security.ApiCaller;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** {@code GET /events}. */
@Path("/api/v1/events")
@Tag(name = "Events")
@Cancellable(false)
class EventsResource {

    private final ApiCaller caller;
    private final EventsQuery query;
    private final Cursors cursors;
    private final Refusals refusals;

    EventsResource(ApiCaller caller, EventsQuery query, Cursors cursors, Refusals refusals) {
        this.caller = caller;
        this.query = query;
        this.cursors = cursors;
        this.refusals = refusals;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("events:read")
    @Operation(operationId = "readEvents", summary = "Read what devices reported, as far as it was consented to")
    @APIResponse(responseCode = "200", description = "A page of events, ordered by time, device and type")
    public Uni<EventsPage> read(@BeanParam EventsParameters given) {
        return query.answer(EventsQuestion.parse(caller.app(), given, cursors, Clock.systemUTC()))
                .map(refusals::orTell);
    }
}
