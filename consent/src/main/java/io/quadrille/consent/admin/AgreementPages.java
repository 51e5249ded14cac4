// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.admin;

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
import java.util.List;

/** What apps ask people for, for the tenant's staff to read. */
@Path("/admin/agreements")
@RolesAllowed("tenant-staff")
class AgreementPages {

    private final AgreementCards cards;
    private final SignedIn signedIn;
    private final Viewer viewer;

    AgreementPages(AgreementCards cards, SignedIn signedIn, Viewer viewer) {
        this.cards = cards;
        this.signedIn = signedIn;
        this.viewer = viewer;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Uni<TemplateInstance> list() {
        return cards.of(signedIn.staffTenant(), viewer.locale()).map(Templates::list);
    }

    @CheckedTemplate(basePath = "admin/agreements")
    static class Templates {

        static native TemplateInstance list(List<AgreementCard> agreements);
    }
}
