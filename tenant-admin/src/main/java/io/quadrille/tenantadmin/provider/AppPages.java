// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.provider;

import io.quadrille.tenantadmin.api.AppId;
import io.quadrille.tenantadmin.api.DirectoryException;
import io.quadrille.tenantadmin.api.ProviderId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.provider.Provider;
import io.quadrille.tenantadmin.api.provider.Providers;
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
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The apps of a provider, for the tenant's staff. */
@Path("/admin/providers")
@RolesAllowed("tenant-staff")
@Produces(MediaType.TEXT_HTML)
class AppPages {

    private final Providers providers;
    private final SignedIn signedIn;
    private final Viewer viewer;

    AppPages(Providers providers, SignedIn signedIn, Viewer viewer) {
        this.providers = providers;
        this.signedIn = signedIn;
        this.viewer = viewer;
    }

    @GET
    @Path("{provider}/apps/-/new")
    public Uni<TemplateInstance> blank(@RestPath String provider) {
        return form(signedIn.staffTenant(), Typed.found(provider, ProviderId::new), AppForm.blank(), "");
    }

    @POST
    @Path("{provider}/apps")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<RestResponse<TemplateInstance>> register(
            @RestPath String provider, MultivaluedMap<String, String> sent) {
        TenantId tenant = signedIn.staffTenant();
        ProviderId id = Typed.found(provider, ProviderId::new);
        AppForm typed = AppForm.of(sent);
        return Uni.createFrom()
                .deferred(() ->
                        providers.register(tenant, typed.appId(), id, typed.name(), typed.addresses(), typed.keys()))
                .map(app -> FormAnswers.seeOther("/admin/providers/" + id))
                .onFailure(DirectoryException.class)
                .recoverWithUni(
                        failure -> form(tenant, id, typed, sentence(failure)).map(FormAnswers::refused));
    }

    @POST
    @Path("{provider}/apps/{app}/stopped")
    public Uni<RestResponse<TemplateInstance>> stop(
            @RestPath String provider, @RestPath String app, @RestForm boolean stopped) {
        ProviderId id = Typed.found(provider, ProviderId::new);
        return providers
                .stop(signedIn.staffTenant(), Typed.found(app, AppId::new), stopped)
                .map(done -> FormAnswers.seeOther("/admin/providers/" + id));
    }

    private Uni<TemplateInstance> form(TenantId tenant, ProviderId id, AppForm typed, String fault) {
        return providers
                .find(tenant, id)
                .map(found -> Templates.app(found.orElseThrow(NotFoundException::new), typed, fault));
    }

    private String sentence(DirectoryException failure) {
        return failure.sentence().in(viewer.locale());
    }

    @CheckedTemplate(basePath = "admin/providers")
    static class Templates {

        static native TemplateInstance app(Provider provider, AppForm form, String fault);
    }
}
