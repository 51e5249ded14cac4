// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.holding;

import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.DirectoryException;
import io.quadrille.tenantadmin.api.DirectoryException.Reason;
import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.person.Holding;
import io.quadrille.tenantadmin.api.person.Holdings;
import io.quadrille.tenantadmin.api.person.People;
import io.quadrille.tenantadmin.api.web.SignedIn;
import io.quadrille.tenantadmin.api.web.Viewer;
import io.quadrille.tenantadmin.form.FormAnswers;
import io.quadrille.tenantadmin.form.Typed;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** One device and its holders, for the tenant's staff. */
@Path("/admin/devices")
@RolesAllowed("tenant-staff")
@Produces(MediaType.TEXT_HTML)
class HoldingPages {

    private static final LocalizedText NOBODY =
            new LocalizedText("Nobody with this address has an account.", "Personne n’a de compte avec cette adresse.");

    private final DeviceDetails details;
    private final Holdings holdings;
    private final People people;
    private final SignedIn signedIn;
    private final Viewer viewer;

    HoldingPages(DeviceDetails details, Holdings holdings, People people, SignedIn signedIn, Viewer viewer) {
        this.details = details;
        this.holdings = holdings;
        this.people = people;
        this.signedIn = signedIn;
        this.viewer = viewer;
    }

    @GET
    @Path("{device}")
    public Uni<TemplateInstance> detail(@RestPath String device) {
        return page(signedIn.staffTenant(), id(device), HoldingForm.blank(viewer.zone()), "");
    }

    @POST
    @Path("{device}/holdings")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<RestResponse<TemplateInstance>> open(@RestPath String device, MultivaluedMap<String, String> sent) {
        TenantId tenant = signedIn.staffTenant();
        HoldingForm typed = HoldingForm.of(sent);
        return people.findByEmail(typed.email())
                .map(found -> found.orElseThrow(() -> new DirectoryException(Reason.INVALID, NOBODY)))
                .chain(subject -> open(tenant, id(device), subject, typed))
                .map(opened -> FormAnswers.seeOther("/admin/devices/" + opened.device()))
                .onFailure(DirectoryException.class)
                .recoverWithUni(failure ->
                        page(tenant, id(device), typed, sentence(failure)).map(FormAnswers::refused));
    }

    @POST
    @Path("{device}/holdings/end")
    public Uni<RestResponse<TemplateInstance>> end(@RestPath String device, @RestForm String subject) {
        SubjectId holder = new SubjectId(Typed.found(subject, UUID::fromString));
        return holdings.close(signedIn.staffTenant(), id(device), holder, Instant.now())
                .map(ended -> FormAnswers.seeOther("/admin/devices/" + id(device)));
    }

    private Uni<Holding> open(TenantId tenant, DeviceId device, SubjectId subject, HoldingForm typed) {
        return holdings.open(tenant, device, subject, typed.holdingRole(), typed.instant(viewer.zone()));
    }

    private Uni<TemplateInstance> page(TenantId tenant, DeviceId device, HoldingForm typed, String fault) {
        return details.of(tenant, device).map(found -> Templates.detail(found, typed, fault));
    }

    private static DeviceId id(String device) {
        return Typed.found(device, DeviceId::new);
    }

    private String sentence(DirectoryException failure) {
        return failure.sentence().in(viewer.locale());
    }

    @CheckedTemplate(basePath = "admin/devices")
    static class Templates {

        static native TemplateInstance detail(DeviceDetail detail, HoldingForm form, String fault);
    }
}
