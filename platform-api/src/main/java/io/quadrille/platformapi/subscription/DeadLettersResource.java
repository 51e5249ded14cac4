// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quadrille.platformapi.access.DataParameters;
import io.quadrille.platformapi.security.ApiCaller;
import io.quadrille.platformapi.security.CallingApp;
import io.quadrille.platformapi.stream.Progress;
import io.quadrille.tenantadmin.api.database.Application;
import io.quadrille.tenantadmin.api.database.TenantTransactions;
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
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** {@code /subscriptions/{id}/dead-letters} and {@code /replay}. */
@Path("/api/v1/subscriptions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Subscriptions")
@Cancellable(false)
class DeadLettersResource {

    private static final int USUAL = 100;
    private static final int MOST = 1_000;

    private final ApiCaller caller;
    private final SubscriptionDesk desk;
    private final TenantTransactions transactions;
    private final Subscriptions subscriptions;
    private final Messages messages;
    private final Calendar calendar;

    DeadLettersResource(
            ApiCaller caller,
            SubscriptionDesk desk,
            @Application TenantTransactions transactions,
            Subscriptions subscriptions,
            Messages messages,
            Calendar calendar) {
        this.caller = caller;
        this.desk = desk;
        this.transactions = transactions;
        this.subscriptions = subscriptions;
        this.messages = messages;
        this.calendar = calendar;
    }

    /** What was given up. */
    @Schema(
            name = "DeadLetter",
            requiredProperties = {"id", "kind", "consent", "at", "attempts", "reason"})
    record DeadLetter(
            UUID id,
            @Schema(examples = "consent.changed") String kind,
            UUID consent,

            @Schema(description = "When it happened; of readings, until when")
            Instant at,

            int attempts,

            @Schema(description = "Why the last attempt failed", examples = "status 500")
            String reason) {

        private static DeadLetter of(Message message) {
            return new DeadLetter(
                    message.id(),
                    message.kind(),
                    message.consent(),
                    message.at(),
                    message.attempts(),
                    message.reason().orElse(""));
        }
    }

    /** A page of what was given up, newest first. */
    @Schema(name = "DeadLetters", requiredProperties = "deadLetters")
    record DeadLetters(
            List<DeadLetter> deadLetters,

            @Schema(description = "Where to go on; absent on the last page") @JsonInclude(JsonInclude.Include.NON_NULL)
            String next) {}

    /** Since when to send again. */
    @Schema(name = "ReplayRequest")
    record ReplayAsk(
            @Schema(description = "What happened or was measured from this instant on is sent again") @NotNull
            OffsetDateTime from) {}

    /** What is sent again. */
    @Schema(name = "Replay", requiredProperties = "messages")
    record Replay(
            @Schema(description = "How many messages wait again; readings are taken anew besides")
            int messages) {}

    @GET
    @Path("dead-letters")
    @PermissionsAllowed("subscriptions")
    @Operation(operationId = "listDeadLetters", summary = "What was given up after too many attempts, newest first")
    @APIResponse(responseCode = "200", description = "A page of what was given up")
    public Uni<DeadLetters> dead(@RestPath String id, @RestQuery String limit, @RestQuery String cursor) {
        int most = DataParameters.limit(limit, USUAL, MOST);
        CallingApp app = caller.app();
        Optional<UUID> before = Optional.ofNullable(cursor).map(DataParameters::cursor);
        return desk.one(app, DataParameters.id(id))
                .chain(subscription -> transactions.inTenant(
                        app.tenant(),
                        transaction ->
                                messages.deadOnes(transaction, app.tenant(), subscription.id(), before, most + 1)))
                .map(found -> {
                    List<Message> page = found.subList(0, Math.min(most, found.size()));
                    return new DeadLetters(
                            page.stream().map(DeadLetter::of).toList(),
                            found.size() > most ? page.getLast().id().toString() : null);
                });
    }

    @POST
    @Path("replay")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("subscriptions")
    @Operation(operationId = "replaySubscription", summary = "Have sent again what happened since")
    @APIResponseSchema(value = Replay.class, responseCode = "202", responseDescription = "It will be sent again")
    public Uni<RestResponse<Replay>> replay(@RestPath String id, @NotNull @Valid ReplayAsk ask) {
        CallingApp app = caller.app();
        Instant since = ask.from().toInstant().truncatedTo(ChronoUnit.MICROS);
        return desk.one(app, DataParameters.id(id))
                .chain(subscription -> replay(subscription, since))
                .map(count -> RestResponse.status(RestResponse.Status.ACCEPTED, new Replay(count)));
    }

    private Uni<Integer> replay(Subscription subscription, Instant since) {
        CallingApp app = subscription.app();
        return transactions.inTenant(
                app.tenant(),
                transaction -> messages.again(transaction, app.tenant(), subscription.id(), since)
                        .call(() -> subscription.progress().isEmpty()
                                ? Uni.createFrom().voidItem()
                                : subscriptions.advance(
                                        transaction,
                                        app.tenant(),
                                        subscription.id(),
                                        Progress.from(since).written()))
                        .call(() -> calendar.wake(transaction, app.tenant(), subscription.id())));
    }
}
