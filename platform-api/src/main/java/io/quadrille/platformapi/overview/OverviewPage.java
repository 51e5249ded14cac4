// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.overview;

import io.quadrille.tenantadmin.api.web.SignedIn;
import io.quadrille.tenantadmin.api.web.Viewer;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The first page of the admin UI; an operator who is no tenant's staff goes on to the tenants. */
@Path("/admin")
@RolesAllowed({"tenant-staff", "operator"})
@Produces(MediaType.TEXT_HTML)
class OverviewPage {

    private final Overviews overviews;
    private final SignedIn signedIn;
    private final Viewer viewer;

    OverviewPage(Overviews overviews, SignedIn signedIn, Viewer viewer) {
        this.overviews = overviews;
        this.signedIn = signedIn;
        this.viewer = viewer;
    }

    @GET
    public Uni<Response> glance() {
        if (signedIn.tenants().isEmpty() && signedIn.operator()) {
            return Uni.createFrom()
                    .item(Response.seeOther(URI.create("/admin/tenants")).build());
        }
        return overviews
                .of(signedIn.staffTenant(), viewer.locale())
                .map(overview -> Response.ok(Templates.glance(overview)).build());
    }

    @CheckedTemplate(basePath = "admin/overview")
    static class Templates {

        static native TemplateInstance glance(Overview overview);
    }
}
