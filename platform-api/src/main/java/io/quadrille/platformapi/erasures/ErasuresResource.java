// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.erasures;

import io.quadrille.consent.api.erasure.ErasureOrder;
import io.quadrille.consent.api.erasure.ErasureOrders;
import io.quadrille.consent.api.erasure.ErasureOrders.Word;
import io.quadrille.platformapi.access.DataParameters;
import io.quadrille.platformapi.security.ApiCaller;
import io.quadrille.platformapi.security.CallingApp;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** {@code /erasures}. */
@Path("/api/v1/erasures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Erasures")
@Cancellable(false)
class ErasuresResource {

    private static final int USUAL = 100;
    private static final int MOST = 1_000;

    private final ApiCaller caller;
    private final ErasureOrders orders;

    ErasuresResource(ApiCaller caller, ErasureOrders orders) {
        this.caller = caller;
        this.orders = orders;
    }

    @GET
    @PermissionsAllowed("consents")
    @Operation(operationId = "listErasures", summary = "What this app has to erase or has erased, oldest first")
    @APIResponse(responseCode = "200", description = "A page of orders to erase")
    public Uni<ErasureView.Page> all(@RestQuery String limit, @RestQuery String cursor) {
        int most = DataParameters.limit(limit, USUAL, MOST);
        CallingApp app = caller.app();
        Optional<UUID> after = Optional.ofNullable(cursor).map(DataParameters::cursor);
        Instant now = Instant.now();
        return orders.ofApp(app.tenant(), app.app(), after, most + 1).map(found -> {
            List<ErasureOrder> page = found.subList(0, Math.min(most, found.size()));
            return new ErasureView.Page(
                    page.stream().map(order -> ErasureView.of(order, now)).toList(),
                    found.size() > most ? page.getLast().id().toString() : null);
        });
    }

    @POST
    @Path("{id}/attestation")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("consents")
    @Operation(operationId = "attestErasure", summary = "Say that it has been erased")
    @APIResponseSchema(
            value = ErasureView.class,
            responseCode = "201",
            responseDescription = "The order, with your word and its receipt")
    public Uni<RestResponse<ErasureView>> attest(@RestPath String id, @NotNull @Valid AttestationAsk said) {
        CallingApp app = caller.app();
        Word word = new Word(
                said.erasedAt().toInstant().truncatedTo(ChronoUnit.MICROS),
                said.what().strip(),
                said.how().strip());
        return orders.attest(app.tenant(), app.app(), DataParameters.id(id), word)
                .map(order -> RestResponse.status(RestResponse.Status.CREATED, ErasureView.of(order, Instant.now())));
    }
}
