// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal.looked;

import io.quadrille.portability.held.HeldDevices;
import io.quadrille.tenantadmin.api.web.SignedIn;
import io.quadrille.tenantadmin.api.web.Viewer;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Every look at a person's data. */
@Path("/portal/who-looked")
@Produces(MediaType.TEXT_HTML)
class LookPage {

    private final HeldDevices devices;
    private final Looks looks;
    private final SignedIn person;
    private final Viewer viewer;

    LookPage(HeldDevices devices, Looks looks, SignedIn person, Viewer viewer) {
        this.devices = devices;
        this.looks = looks;
        this.person = person;
        this.viewer = viewer;
    }

    @CheckedTemplate(basePath = "looked")
    static class Templates {
        static native TemplateInstance looked(LookView view);
    }

    @GET
    public Uni<TemplateInstance> looked(@BeanParam LookFilter filter) {
        return devices.of(person.subject())
                .flatMap(held -> looks.view(person.subject(), held, filter, viewer))
                .map(Templates::looked);
    }
}
