// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.staff;

import io.quadrille.consent.api.ConsentException;
import io.quadrille.consent.api.ConsentException.Reason;
import io.quadrille.consent.api.ConsentId;
import io.quadrille.consent.api.Consents;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.web.Paging;
import io.quadrille.tenantadmin.api.web.SignedIn;
import io.quadrille.tenantadmin.api.web.Viewer;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The consents in force, for the tenant's staff, who can end one and have to say why. */
@Path("/admin/consents")
@RolesAllowed("tenant-staff")
@Produces(MediaType.TEXT_HTML)
class RevocationPages {

    private static final int UNPROCESSABLE = 422;

    private final Consents consents;
    private final ConsentRows rows;
    private final SignedIn signedIn;
    private final Viewer viewer;

    RevocationPages(Consents consents, ConsentRows rows, SignedIn signedIn, Viewer viewer) {
        this.consents = consents;
        this.rows = rows;
        this.signedIn = signedIn;
        this.viewer = viewer;
    }

    @CheckedTemplate(basePath = "admin/consents")
    static class Templates {
        static native TemplateInstance list(ConsentList list);

        static native TemplateInstance consent(ConsentRow row, String reason, boolean wrong);
    }

    @GET
    public Uni<TemplateInstance> list(
            @RestQuery @DefaultValue("1") int page, @RestQuery @DefaultValue("false") boolean revoked) {
        TenantId tenant = signedIn.staffTenant();
        return consents.countInForce(tenant)
                .map(count -> Paging.of("/admin/consents", new LinkedHashMap<>(), page, count))
                .chain(paging -> consents.inForce(tenant, paging.offset(), Paging.SIZE)
                        .chain(found -> rows.of(tenant, found, viewer.locale()))
                        .map(shown -> Templates.list(new ConsentList(shown, paging, revoked))));
    }

    @GET
    @Path("/{consent}")
    public Uni<TemplateInstance> consent(@PathParam("consent") UUID consent) {
        return page(consent, "", false);
    }

    @POST
    @Path("/{consent}/revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<RestResponse<TemplateInstance>> revoke(
            @PathParam("consent") UUID consent, @RestForm @DefaultValue("") String reason) {
        return consents.revoke(signedIn.staffTenant(), new ConsentId(consent), reason)
                .map(revoked -> ResponseBuilder.<TemplateInstance>seeOther(URI.create("/admin/consents?revoked=true"))
                        .build())
                .onFailure(RevocationPages::invalid)
                .recoverWithUni(failure -> page(consent, reason, true)
                        .map(page ->
                                ResponseBuilder.ok(page).status(UNPROCESSABLE).build()))
                .onFailure(ConsentException.class)
                .transform(NotFoundException::new);
    }

    private Uni<TemplateInstance> page(UUID consent, String reason, boolean wrong) {
        TenantId tenant = signedIn.staffTenant();
        return consents.findInForce(tenant, new ConsentId(consent))
                .map(found -> found.orElseThrow(NotFoundException::new))
                .chain(found -> rows.of(tenant, List.of(found), viewer.locale()))
                .map(shown -> Templates.consent(shown.getFirst(), reason, wrong));
    }

    private static boolean invalid(Throwable failure) {
        return failure instanceof ConsentException consent && consent.reason() == Reason.INVALID;
    }
}
