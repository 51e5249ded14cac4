// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal.consents;

import io.quadrille.consent.api.ConsentId;
import io.quadrille.consent.api.ConsentRecord;
import io.quadrille.consent.api.Consents;
import io.quadrille.portability.held.HeldDevices;
import io.quadrille.portability.portal.Pages;
import io.quadrille.portability.portal.sentence.ConsentLine;
import io.quadrille.portability.portal.sentence.ConsentLines;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.web.SignedIn;
import io.quadrille.tenantadmin.api.web.Viewer;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** The pages of a person's consents. */
@Path("/portal/consents")
@Produces(MediaType.TEXT_HTML)
class ConsentPages {

    private final HeldDevices devices;
    private final Consents consents;
    private final ConsentLines lines;
    private final ConsentViews views;
    private final SignedIn person;
    private final Viewer viewer;

    ConsentPages(
            HeldDevices devices,
            Consents consents,
            ConsentLines lines,
            ConsentViews views,
            SignedIn person,
            Viewer viewer) {
        this.devices = devices;
        this.consents = consents;
        this.lines = lines;
        this.views = views;
        this.person = person;
        this.viewer = viewer;
    }

    @CheckedTemplate(basePath = "myconsents")
    static class Templates {
        static native TemplateInstance list(List<ConsentLine> alive, List<ConsentLine> ended, Optional<String> note);

        static native TemplateInstance consent(ConsentView view);
    }

    @GET
    public Uni<TemplateInstance> list(@QueryParam("note") Optional<String> note) {
        SubjectId subject = person.subject();
        return devices.of(subject)
                .flatMap(held -> lines.of(subject, held, viewer.locale()))
                .map(all -> Templates.list(
                        all.stream().filter(line -> line.standing().alive()).toList(),
                        all.stream().filter(line -> !line.standing().alive()).toList(),
                        note));
    }

    @GET
    @Path("/{tenant}/{consent}")
    public Uni<RestResponse<TemplateInstance>> consent(
            @PathParam("tenant") TenantId tenant,
            @PathParam("consent") UUID consent,
            @QueryParam("note") Optional<String> note) {
        return consents.find(tenant, person.subject(), new ConsentId(consent))
                .flatMap(found -> found.map(hers -> page(hers, note).map(Optional::of))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())))
                .map(Pages::orMissing);
    }

    private Uni<TemplateInstance> page(ConsentRecord consent, Optional<String> note) {
        return devices.of(consent.subject())
                .flatMap(held -> views.of(consent, held, viewer, note))
                .map(Templates::consent);
    }
}
