// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.tenant;

import io.quadrille.tenantadmin.api.DirectoryException;
import io.quadrille.tenantadmin.api.Tenant;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.Tenants;
import io.quadrille.tenantadmin.api.person.People;
import io.quadrille.tenantadmin.api.person.People.Registration;
import io.quadrille.tenantadmin.api.web.Viewer;
import io.quadrille.tenantadmin.form.FormAnswers;
import io.quadrille.tenantadmin.form.Typed;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.security.SecureRandom;
import java.util.Base64;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** One tenant and its first members of staff, for operators. */
@Path("/admin/tenants")
@RolesAllowed("operator")
@Produces(MediaType.TEXT_HTML)
class StaffPages {

    private static final int PASSWORD_BYTES = 15;

    private final Tenants tenants;
    private final People people;
    private final Viewer viewer;
    private final SecureRandom random = new SecureRandom();

    StaffPages(Tenants tenants, People people, Viewer viewer) {
        this.tenants = tenants;
        this.people = people;
        this.viewer = viewer;
    }

    @GET
    @Path("{tenant}")
    public Uni<TemplateInstance> detail(@RestPath String tenant) {
        return page(Typed.found(tenant, TenantId::new), StaffForm.blank(viewer.language()), "");
    }

    @POST
    @Path("{tenant}/staff")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<RestResponse<TemplateInstance>> add(@RestPath String tenant, MultivaluedMap<String, String> sent) {
        TenantId id = Typed.found(tenant, TenantId::new);
        StaffForm typed = StaffForm.of(sent);
        Registration registration = typed.with(password());
        return find(id).chain(found -> people.registerStaff(id, registration)
                        .map(person -> FormAnswers.ok(Templates.staff(found, registration))))
                .onFailure(DirectoryException.class)
                .recoverWithUni(failure ->
                        page(id, typed, failure.sentence().in(viewer.locale())).map(FormAnswers::refused));
    }

    private Uni<TemplateInstance> page(TenantId id, StaffForm typed, String fault) {
        return find(id).map(found -> Templates.detail(found, typed, fault));
    }

    private Uni<Tenant> find(TenantId id) {
        return tenants.find(id).map(found -> found.orElseThrow(NotFoundException::new));
    }

    private String password() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @CheckedTemplate(basePath = "admin/tenants")
    static class Templates {

        static native TemplateInstance detail(Tenant tenant, StaffForm form, String fault);

        static native TemplateInstance staff(Tenant tenant, Registration registration);
    }
}
