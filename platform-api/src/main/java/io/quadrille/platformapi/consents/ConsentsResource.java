// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.consents;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quadrille.consent.api.ConsentId;
import io.quadrille.consent.api.ConsentRecord;
import io.quadrille.consent.api.Consents;
import io.quadrille.platformapi.access.DataParameters;
import io.quadrille.platformapi.problem.ProblemType;
import io.quadrille.platformapi.security.ApiCaller;
import io.quadrille.platformapi.security.CallingApp;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;

/** {@code /consents}. */
@Path("/api/v1/consents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consents")
@Cancellable(false)
class ConsentsResource {

    private static final int USUAL = 100;
    private static final int MOST = 1_000;

    private final ApiCaller caller;
    private final Consents consents;
    private final ConsentViews views;

    ConsentsResource(ApiCaller caller, Consents consents, ConsentViews views) {
        this.caller = caller;
        this.consents = consents;
        this.views = views;
    }

    /** A page of consents, newest first. */
    @Schema(name = "Consents", requiredProperties = "consents")
    record ConsentPage(
            List<ConsentView> consents,

            @Schema(description = "Where to go on; absent on the last page") @JsonInclude(JsonInclude.Include.NON_NULL)
            String next) {}

    @GET
    @PermissionsAllowed("consents")
    @Operation(operationId = "listConsents", summary = "The consents this app holds or held, newest first")
    @APIResponse(responseCode = "200", description = "A page of consents")
    public Uni<ConsentPage> all(@RestQuery String limit, @RestQuery String cursor) {
        int most = DataParameters.limit(limit, USUAL, MOST);
        CallingApp app = caller.app();
        Optional<ConsentId> after =
                Optional.ofNullable(cursor).map(DataParameters::cursor).map(ConsentId::new);
        return consents.ofApp(app.tenant(), app.app(), after, most + 1).chain(found -> {
            List<ConsentRecord> page = found.subList(0, Math.min(most, found.size()));
            String next = found.size() > most ? page.getLast().id().toString() : null;
            return views.of(app, page).map(shown -> new ConsentPage(shown, next));
        });
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("consents")
    @Operation(operationId = "getConsent", summary = "One consent of this app")
    @APIResponse(responseCode = "200", description = "The consent")
    public Uni<ConsentView> one(@RestPath String id) {
        CallingApp app = caller.app();
        return consents.find(app.tenant(), app.app(), new ConsentId(DataParameters.id(id)))
                .map(found -> found.orElseThrow(ProblemType.NOT_FOUND::problem))
                .chain(found -> views.of(app, List.of(found)))
                .map(List::getFirst);
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed("consents")
    @Operation(operationId = "giveUpConsent", summary = "Give a consent up; it becomes Revoked")
    @APIResponse(responseCode = "204", description = "It is given up")
    public Uni<Void> giveUp(@RestPath String id) {
        CallingApp app = caller.app();
        return consents.giveUp(app.tenant(), app.app(), new ConsentId(DataParameters.id(id)))
                .replaceWithVoid();
    }
}
