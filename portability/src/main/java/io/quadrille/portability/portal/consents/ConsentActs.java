// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal.consents;

import io.quadrille.consent.api.ConsentException;
import io.quadrille.consent.api.ConsentException.Reason;
import io.quadrille.consent.api.ConsentId;
import io.quadrille.consent.api.ConsentRecord;
import io.quadrille.consent.api.Consents;
import io.quadrille.consent.api.Consents.Renewal;
import io.quadrille.portability.portal.Pages;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.web.SignedIn;
import io.quadrille.tenantadmin.api.web.Viewer;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** What a person does with a consent; each act ends on the consent's page, which says what was done. */
@Path("/portal/consents/{tenant}/{consent}")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class ConsentActs {

    private final Consents consents;
    private final SignedIn person;
    private final Viewer viewer;

    ConsentActs(Consents consents, SignedIn person, Viewer viewer) {
        this.consents = consents;
        this.person = person;
        this.viewer = viewer;
    }

    @FunctionalInterface
    private interface Act {
        Uni<ConsentRecord> on(TenantId tenant, SubjectId subject, ConsentId consent);
    }

    @POST
    @Path("/pause")
    public Uni<RestResponse<TemplateInstance>> pause(
            @PathParam("tenant") TenantId tenant, @PathParam("consent") UUID consent) {
        return done(tenant, consent, "paused", consents::suspend);
    }

    @POST
    @Path("/resume")
    public Uni<RestResponse<TemplateInstance>> resume(
            @PathParam("tenant") TenantId tenant, @PathParam("consent") UUID consent) {
        return done(tenant, consent, "resumed", consents::resume);
    }

    @POST
    @Path("/withdraw")
    public Uni<RestResponse<TemplateInstance>> withdraw(
            @PathParam("tenant") TenantId tenant, @PathParam("consent") UUID consent) {
        return done(tenant, consent, "withdrawn", consents::withdraw);
    }

    @POST
    @Path("/renew")
    public Uni<RestResponse<TemplateInstance>> renew(
            @PathParam("tenant") TenantId tenant, @PathParam("consent") UUID consent) {
        return done(
                tenant,
                consent,
                "renewed",
                (in, subject, id) -> consents.find(in, subject, id)
                        .map(found -> found.orElseThrow(ConsentActs::notHers))
                        .flatMap(hers -> consents.renew(
                                in, subject, id, new Renewal(hers.devices(), hers.categories(), viewer.locale()))));
    }

    @POST
    @Path("/narrow")
    public Uni<RestResponse<TemplateInstance>> narrow(
            @PathParam("tenant") TenantId tenant,
            @PathParam("consent") UUID consent,
            MultivaluedMap<String, String> fields) {
        NarrowForm form = new NarrowForm(fields);
        return done(
                tenant,
                consent,
                "narrowed",
                (in, subject, id) -> consents.find(in, subject, id)
                        .flatMap(found -> consents.narrow(
                                in, subject, id, form.of(found.orElseThrow(ConsentActs::notHers), viewer.zone()))));
    }

    private Uni<RestResponse<TemplateInstance>> done(TenantId tenant, UUID consent, String done, Act act) {
        String page = "/portal/consents/" + tenant + '/' + consent + "?note=";
        return act.on(tenant, person.subject(), new ConsentId(consent))
                .map(changed -> Pages.to(page + done))
                .onFailure(ConsentException.class)
                .recoverWithItem(failure -> answer(failure, page));
    }

    private static RestResponse<TemplateInstance> answer(ConsentException failure, String page) {
        return switch (failure.reason()) {
            case NOT_FOUND -> Pages.orMissing(Optional.empty());
            case CONFLICT -> Pages.to(page + "conflict");
            case INVALID -> Pages.to(page + "invalid");
            default -> throw failure;
        };
    }

    private static ConsentException notHers() {
        return new ConsentException(Reason.NOT_FOUND, "There is no such consent.");
    }
}
