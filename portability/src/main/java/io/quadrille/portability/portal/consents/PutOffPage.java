// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal.consents;

import io.quadrille.consent.api.request.ConsentDialogs;
import io.quadrille.consent.api.request.ConsentDialogs.PutOff;
import io.quadrille.portability.portal.Pages;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.web.SignedIn;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** Leads a person back to a request that she has put off. */
@Path("/portal/consents/{tenant}/{consent}/decide")
class PutOffPage {

    private final ConsentDialogs dialogs;
    private final SignedIn person;

    PutOffPage(ConsentDialogs dialogs, SignedIn person) {
        this.dialogs = dialogs;
        this.person = person;
    }

    @GET
    public Uni<RestResponse<TemplateInstance>> decide(
            @PathParam("tenant") TenantId tenant, @PathParam("consent") UUID consent) {
        return dialogs.putOff(tenant, person.subject())
                .map(waiting -> waiting.stream()
                        .filter(request -> request.consent().value().equals(consent))
                        .map(PutOff::path)
                        .findFirst()
                        .orElse("/portal/consents/" + tenant + '/' + consent + "?note=over"))
                .map(Pages::to);
    }
}
