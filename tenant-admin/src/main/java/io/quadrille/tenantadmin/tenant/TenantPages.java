// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.tenant;

import io.quadrille.tenantadmin.api.DirectoryException;
import io.quadrille.tenantadmin.api.Tenants;
import io.quadrille.tenantadmin.api.web.Viewer;
import io.quadrille.tenantadmin.form.FormAnswers;
import io.quadrille.tenantadmin.form.Searched;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The tenants of the platform, for operators. */
@Path("/admin/tenants")
@RolesAllowed("operator")
@Produces(MediaType.TEXT_HTML)
class TenantPages {

    private final Tenants tenants;
    private final Viewer viewer;

    TenantPages(Tenants tenants, Viewer viewer) {
        this.tenants = tenants;
        this.viewer = viewer;
    }

    @GET
    public Uni<TemplateInstance> list(@RestQuery @DefaultValue("") String q, @RestQuery @DefaultValue("1") int page) {
        return tenants.all().map(all -> Templates.list(TenantList.of(all, new Searched(q), page)));
    }

    @GET
    @Path("-/new")
    public TemplateInstance blank() {
        return Templates.create(TenantForm.blank(), "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<RestResponse<TemplateInstance>> create(MultivaluedMap<String, String> sent) {
        TenantForm typed = TenantForm.of(sent);
        return Uni.createFrom()
                .item(typed::toTenant)
                .chain(tenants::create)
                .map(tenant -> FormAnswers.seeOther("/admin/tenants/" + tenant.id()))
                .onFailure(DirectoryException.class)
                .recoverWithItem(failure -> FormAnswers.refused(
                        Templates.create(typed, failure.sentence().in(viewer.locale()))));
    }

    @CheckedTemplate(basePath = "admin/tenants")
    static class Templates {

        static native TemplateInstance list(TenantList list);

        static native TemplateInstance create(TenantForm form, String fault);
    }
}
