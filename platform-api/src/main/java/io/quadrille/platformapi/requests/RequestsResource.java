// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.requests;

import io.quadrille.consent.api.AccessMode;
import io.quadrille.consent.api.request.ConsentRequests;
import io.quadrille.platformapi.PlatformSettings;
import io.quadrille.platformapi.security.ApiCaller;
import io.quadrille.platformapi.security.CallingApp;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** {@code /consent-requests}. */
@Path("/api/v1/consent-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consents")
@Cancellable(false)
class RequestsResource {

    private final ApiCaller caller;
    private final ConsentRequests requests;
    private final PlatformSettings settings;

    RequestsResource(ApiCaller caller, ConsentRequests requests, PlatformSettings settings) {
        this.caller = caller;
        this.requests = requests;
        this.settings = settings;
    }

    /** Where to send the person. */
    @Schema(
            name = "PushedConsentRequest",
            requiredProperties = {"id", "consentUrl", "expiresAt"})
    record Pushed(
            UUID id,

            @Schema(description = "Where the person decides")
            URI consentUrl,

            Instant expiresAt) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("consents")
    @Operation(
            operationId = "requestConsent",
            summary = "Ask a person",
            description =
                    "Send the person to consentUrl before it expires. She returns to redirect_uri with consent_id, status"
                            + " (Given, Refused or RequestDeferred), state and iss.")
    @APIResponseSchema(value = Pushed.class, responseCode = "201", responseDescription = "Where to send the person")
    public Uni<RestResponse<Pushed>> push(@NotNull @Valid ConsentAsk asked) {
        CallingApp app = caller.app();
        return requests.push(app.tenant(), app.app(), ask(asked))
                .map(pushed -> new Pushed(pushed.id(), settings.publicUrl().resolve(pushed.path()), pushed.expiresAt()))
                .map(pushed -> RestResponse.status(RestResponse.Status.CREATED, pushed));
    }

    private static ConsentRequests.Ask ask(ConsentAsk asked) {
        ConsentAsk.Details details = asked.authorizationDetails().getFirst();
        return new ConsentRequests.Ask(
                details.identifier(),
                Objects.requireNonNullElse(details.datatypes(), List.of()),
                Objects.requireNonNullElse(details.mode(), AccessMode.PERIODIC),
                Optional.ofNullable(details.dataFrom())
                        .map(OffsetDateTime::toInstant)
                        .map(instant -> instant.truncatedTo(ChronoUnit.MICROS)),
                details.validity(),
                asked.redirectUri(),
                asked.state());
    }
}
