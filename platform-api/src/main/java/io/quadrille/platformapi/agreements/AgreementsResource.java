// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.agreements;

import io.quadrille.consent.api.agreement.Agreements;
import io.quadrille.consent.api.agreement.LodgedAgreements;
import io.quadrille.platformapi.access.DataParameters;
import io.quadrille.platformapi.problem.ProblemType;
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
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** {@code /agreements}. */
@Path("/api/v1/agreements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agreements")
@Cancellable(false)
class AgreementsResource {

    private final ApiCaller caller;
    private final Agreements agreements;
    private final LodgedAgreements lodged;

    AgreementsResource(ApiCaller caller, Agreements agreements, LodgedAgreements lodged) {
        this.caller = caller;
        this.agreements = agreements;
        this.lodged = lodged;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("consents")
    @Operation(operationId = "lodgeAgreement", summary = "Lodge what the app asks people for")
    @APIResponseSchema(
            value = AgreementView.class,
            responseCode = "201",
            responseDescription = "The agreement in its first revision")
    public Uni<RestResponse<AgreementView>> lodge(@NotNull @Valid AgreementTerms terms) {
        CallingApp app = caller.app();
        return agreements
                .lodge(app.tenant(), app.app(), terms.terms())
                .map(AgreementView::of)
                .map(AgreementsResource::created);
    }

    @POST
    @Path("{id}/revisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("consents")
    @Operation(
            operationId = "reviseAgreement",
            summary = "Add a revision; consents given under an earlier one stay under that one")
    @APIResponseSchema(
            value = AgreementView.class,
            responseCode = "201",
            responseDescription = "The agreement in its new revision")
    public Uni<RestResponse<AgreementView>> revise(@RestPath String id, @NotNull @Valid AgreementTerms terms) {
        CallingApp app = caller.app();
        return agreements
                .revise(app.tenant(), app.app(), DataParameters.id(id), terms.terms())
                .map(AgreementView::of)
                .map(AgreementsResource::created);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("consents")
    @Operation(operationId = "getAgreement", summary = "An agreement in its newest revision")
    @APIResponse(responseCode = "200", description = "The agreement")
    public Uni<AgreementView> find(@RestPath String id) {
        CallingApp app = caller.app();
        return agreements
                .find(app.tenant(), app.app(), DataParameters.id(id))
                .map(found -> AgreementView.of(found.orElseThrow(ProblemType.NOT_FOUND::problem)));
    }

    @GET
    @Path("{id}/revisions")
    @PermissionsAllowed("consents")
    @Operation(
            operationId = "listAgreementRevisions",
            summary = "All revisions of an agreement, each hashed to the one before, the first one first")
    @APIResponse(responseCode = "200", description = "The revisions")
    public Uni<AgreementRevisions> revisions(@RestPath String id) {
        CallingApp app = caller.app();
        return lodged.revisions(app.tenant(), DataParameters.id(id)).map(found -> {
            if (found.isEmpty() || !found.getFirst().app().equals(app.app())) {
                throw ProblemType.NOT_FOUND.problem();
            }
            return new AgreementRevisions(
                    found.reversed().stream().map(AgreementView::of).toList());
        });
    }

    private static RestResponse<AgreementView> created(AgreementView agreement) {
        return RestResponse.ResponseBuilder.<AgreementView>created(URI.create("/api/v1/agreements/" + agreement.id()))
                .entity(agreement)
                .build();
    }
}
