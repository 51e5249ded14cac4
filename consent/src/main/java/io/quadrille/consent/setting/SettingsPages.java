// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.setting;

import io.quadrille.consent.api.ConsentException;
import io.quadrille.consent.api.agreement.Vocabulary;
import io.quadrille.consent.api.setting.PolicySettings;
import io.quadrille.tenantadmin.api.web.SignedIn;
import io.quadrille.tenantadmin.api.web.Viewer;
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
import java.net.URI;
import java.time.DateTimeException;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** What the tenant takes back, for its staff to say. */
@Path("/admin/policy")
@RolesAllowed("tenant-staff")
@Produces(MediaType.TEXT_HTML)
class SettingsPages {

    private static final int UNPROCESSABLE = 422;

    private final PolicySettings settings;
    private final Vocabulary vocabulary;
    private final SignedIn signedIn;
    private final Viewer viewer;

    SettingsPages(PolicySettings settings, Vocabulary vocabulary, SignedIn signedIn, Viewer viewer) {
        this.settings = settings;
        this.vocabulary = vocabulary;
        this.signedIn = signedIn;
        this.viewer = viewer;
    }

    @GET
    public Uni<TemplateInstance> look(@RestQuery @DefaultValue("") String standing) {
        return settings.of(signedIn.staffTenant())
                .map(found -> page(SettingsForm.of(found), standing.equals("saved") ? standing : ""));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<RestResponse<TemplateInstance>> make(MultivaluedMap<String, String> sent) {
        SettingsForm typed = SettingsForm.of(sent);
        return Uni.createFrom()
                .item(typed::settings)
                .chain(made -> settings.make(signedIn.staffTenant(), made))
                .map(made -> RestResponse.<TemplateInstance>seeOther(URI.create("/admin/policy?standing=saved")))
                .onFailure(SettingsPages::isTheTypists)
                .recoverWithItem(wrong -> RestResponse.ResponseBuilder.<TemplateInstance>create(UNPROCESSABLE)
                        .entity(page(typed, "wrong"))
                        .build());
    }

    private static boolean isTheTypists(Throwable failure) {
        return failure instanceof NumberFormatException
                || failure instanceof DateTimeException
                || (failure instanceof ConsentException refusal && refusal.reason() == ConsentException.Reason.INVALID);
    }

    private TemplateInstance page(SettingsForm form, String standing) {
        return Templates.settings(SettingsView.of(vocabulary, viewer.locale(), form, standing));
    }

    @CheckedTemplate(basePath = "admin/policy")
    static class Templates {

        static native TemplateInstance settings(SettingsView view);
    }
}
