// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.admin;

import io.quadrille.tenantadmin.api.web.SignedIn;
import io.quadrille.tenantadmin.api.web.Viewer;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;

/** What apps ask people for, for the tenant's staff to read. */
@Path("/admin/agreements")
@RolesAllowed("tenant-staff")
@Produces(MediaType.TEXT_HTML)
class AgreementPages {

    private final AgreementShelf shelf;
    private final SignedIn signedIn;
    private final Viewer viewer;

    AgreementPages(AgreementShelf shelf, SignedIn signedIn, Viewer viewer) {
        this.shelf = shelf;
        this.signedIn = signedIn;
        this.viewer = viewer;
    }

    @GET
    public Uni<TemplateInstance> list(@BeanParam AgreementSearch search) {
        return shelf.list(signedIn.staffTenant(), search, viewer.locale()).map(Templates::list);
    }

    @GET
    @Path("/{agreement}")
    public Uni<TemplateInstance> detail(
            @PathParam("agreement") UUID agreement, @QueryParam("revision") Optional<Integer> revision) {
        return shelf.card(signedIn.staffTenant(), agreement, revision, viewer.locale())
                .map(found -> Templates.detail(agreement, found.orElseThrow(NotFoundException::new)));
    }

    @CheckedTemplate(basePath = "admin/agreements")
    static class Templates {

        static native TemplateInstance list(AgreementList list);

        static native TemplateInstance detail(UUID agreement, AgreementCard card);
    }
}
