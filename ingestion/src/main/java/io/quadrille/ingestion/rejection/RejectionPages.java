// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.rejection;

import io.quadrille.ingestion.decode.Reason;
import io.quadrille.tenantadmin.api.web.SignedIn;
import io.quadrille.tenantadmin.api.web.Viewer;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What was refused of what a tenant's devices sent, for its staff. */
@Path("/admin/rejections")
@RolesAllowed("tenant-staff")
@Produces(MediaType.TEXT_HTML)
class RejectionPages {

    private final StoredRejections rejections;
    private final SignedIn signedIn;
    private final Viewer viewer;

    RejectionPages(StoredRejections rejections, SignedIn signedIn, Viewer viewer) {
        this.rejections = rejections;
        this.signedIn = signedIn;
        this.viewer = viewer;
    }

    @GET
    public Uni<TemplateInstance> list(@BeanParam RejectionSearch search) {
        Map<String, String> reasons = reasons();
        return rejections.find(signedIn.staffTenant(), search).map(found -> Templates.list(found, reasons));
    }

    private Map<String, String> reasons() {
        return Arrays.stream(Reason.values())
                .collect(Collectors.toMap(
                        Reason::code,
                        reason -> ReasonTexts.of(reason).in(viewer.locale()),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    @CheckedTemplate(basePath = "admin/rejections")
    static class Templates {

        static native TemplateInstance list(RejectionList list, Map<String, String> reasons);
    }
}
