// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.subscription;

import io.quadrille.platformapi.access.DataParameters;
import io.quadrille.platformapi.security.ApiCaller;
import io.quadrille.platformapi.security.CallingApp;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
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

/** {@code /subscriptions}. */
@Path("/api/v1/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Subscriptions")
@Cancellable(false)
class SubscriptionsResource {

    private static final int USUAL = 100;
    private static final int MOST = 1_000;

    private final ApiCaller caller;
    private final SubscriptionDesk desk;

    SubscriptionsResource(ApiCaller caller, SubscriptionDesk desk) {
        this.caller = caller;
        this.desk = desk;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("subscriptions")
    @Operation(operationId = "subscribe", summary = "Be told of what happens, by webhook")
    @APIResponseSchema(
            value = SubscriptionView.Key.class,
            responseCode = "201",
            responseDescription = "The subscription, with its key")
    public Uni<RestResponse<SubscriptionView.Key>> open(@NotNull @Valid SubscriptionAsk ask) {
        return desk.open(caller.app(), ask).map(opened -> {
            UUID id = opened.subscription().id();
            return RestResponse.ResponseBuilder.<SubscriptionView.Key>created(URI.create("/api/v1/subscriptions/" + id))
                    .entity(new SubscriptionView.Key(id, opened.key()))
                    .build();
        });
    }

    @GET
    @PermissionsAllowed("subscriptions")
    @Operation(operationId = "listSubscriptions", summary = "The subscriptions of this app, oldest first")
    @APIResponse(responseCode = "200", description = "A page of subscriptions")
    public Uni<SubscriptionView.Page> all(@RestQuery String limit, @RestQuery String cursor) {
        int most = DataParameters.limit(limit, USUAL, MOST);
        Optional<UUID> after = Optional.ofNullable(cursor).map(DataParameters::cursor);
        return desk.all(caller.app(), after, most + 1).map(found -> {
            List<Subscription> page = found.subList(0, Math.min(most, found.size()));
            return new SubscriptionView.Page(
                    page.stream().map(SubscriptionView::of).toList(),
                    found.size() > most ? page.getLast().id().toString() : null);
        });
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("subscriptions")
    @Operation(operationId = "getSubscription", summary = "One subscription of this app")
    @APIResponse(responseCode = "200", description = "The subscription")
    public Uni<SubscriptionView> one(@RestPath String id) {
        return desk.one(caller.app(), DataParameters.id(id)).map(SubscriptionView::of);
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed("subscriptions")
    @Operation(operationId = "unsubscribe", summary = "End a subscription, with all that still waits")
    @APIResponse(responseCode = "204", description = "It has ended")
    public Uni<Void> end(@RestPath String id) {
        return desk.end(caller.app(), DataParameters.id(id));
    }

    @POST
    @Path("{id}/secret")
    @PermissionsAllowed("subscriptions")
    @Operation(
            operationId = "renewSubscriptionKey",
            summary = "Get a new key; the one before still signs, too, for a day")
    @APIResponseSchema(value = SubscriptionView.Key.class, responseCode = "201", responseDescription = "The new key")
    public Uni<RestResponse<SubscriptionView.Key>> newKey(@RestPath String id) {
        CallingApp app = caller.app();
        UUID subscription = DataParameters.id(id);
        return desk.newKey(app, subscription)
                .map(key ->
                        RestResponse.status(RestResponse.Status.CREATED, new SubscriptionView.Key(subscription, key)));
    }
}
