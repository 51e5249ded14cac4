// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.provider;

import io.quadrille.tenantadmin.TenantAdminSettings;
import io.quadrille.tenantadmin.api.DirectoryException;
import io.quadrille.tenantadmin.api.ProviderId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.provider.App;
import io.quadrille.tenantadmin.api.provider.Provider;
import io.quadrille.tenantadmin.api.provider.Providers;
import io.quadrille.tenantadmin.api.web.SignedIn;
import io.quadrille.tenantadmin.api.web.Viewer;
import io.quadrille.tenantadmin.form.FormAnswers;
import io.quadrille.tenantadmin.form.Searched;
import io.quadrille.tenantadmin.form.Typed;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** A tenant's providers, for its staff. */
@Path("/admin/providers")
@RolesAllowed("tenant-staff")
@Produces(MediaType.TEXT_HTML)
class ProviderPages {

    private final Providers providers;
    private final SignedIn signedIn;
    private final Viewer viewer;
    private final String issuer;

    ProviderPages(Providers providers, SignedIn signedIn, Viewer viewer, TenantAdminSettings settings) {
        this.providers = providers;
        this.signedIn = signedIn;
        this.viewer = viewer;
        this.issuer = settings.identity().issuer().toString();
    }

    @GET
    public Uni<TemplateInstance> list(
            @RestQuery @DefaultValue("") String q,
            @RestQuery @DefaultValue("") String identity,
            @RestQuery @DefaultValue("1") int page) {
        TenantId tenant = signedIn.staffTenant();
        return providers
                .all(tenant)
                .chain(all -> providers
                        .apps(tenant)
                        .map(apps -> Templates.list(ProviderList.of(all, apps, new Searched(q), identity, page))));
    }

    @GET
    @Path("{provider}")
    public Uni<TemplateInstance> detail(@RestPath String provider) {
        TenantId tenant = signedIn.staffTenant();
        return providers
                .find(tenant, Typed.found(provider, ProviderId::new))
                .map(found -> found.orElseThrow(NotFoundException::new))
                .chain(found -> providers.apps(tenant).map(apps -> Templates.detail(found, of(found, apps), issuer)));
    }

    @GET
    @Path("-/new")
    public TemplateInstance blank() {
        return Templates.create(ProviderForm.blank(), "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<RestResponse<TemplateInstance>> enter(MultivaluedMap<String, String> sent) {
        TenantId tenant = signedIn.staffTenant();
        ProviderForm typed = ProviderForm.of(sent);
        return Uni.createFrom()
                .item(typed::toProvider)
                .chain(provider -> providers.enter(tenant, provider))
                .map(provider -> FormAnswers.seeOther("/admin/providers/" + provider.id()))
                .onFailure(DirectoryException.class)
                .recoverWithItem(failure -> FormAnswers.refused(
                        Templates.create(typed, failure.sentence().in(viewer.locale()))));
    }

    @POST
    @Path("{provider}/verified")
    public Uni<RestResponse<TemplateInstance>> verify(@RestPath String provider, @RestForm boolean verified) {
        ProviderId id = Typed.found(provider, ProviderId::new);
        return providers
                .verify(signedIn.staffTenant(), id, verified)
                .map(done -> FormAnswers.seeOther("/admin/providers/" + id));
    }

    private static List<App> of(Provider provider, List<App> apps) {
        return apps.stream().filter(app -> app.provider().equals(provider.id())).toList();
    }

    @CheckedTemplate(basePath = "admin/providers")
    static class Templates {

        static native TemplateInstance list(ProviderList list);

        static native TemplateInstance detail(Provider provider, List<App> apps, String issuer);

        static native TemplateInstance create(ProviderForm form, String fault);
    }
}
