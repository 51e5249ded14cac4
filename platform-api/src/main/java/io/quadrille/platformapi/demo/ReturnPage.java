// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.demo;

import io.quadrille.platformapi.PlatformSettings;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.jboss.resteasy.reactive.RestQuery;

/** Where the demo's apps have people sent back to: it stands for the provider's own page. */
@Path(ReturnPage.PATH)
class ReturnPage {

    static final String PATH = "/demo/return";

    private static final Set<String> STATUSES = Set.of("Given", "Refused", "RequestDeferred");

    private final PlatformSettings settings;

    ReturnPage(PlatformSettings settings) {
        this.settings = settings;
    }

    @CheckedTemplate(basePath = "demo")
    static class Templates {
        private Templates() {}

        static native TemplateInstance returned(String status);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance returned(@RestQuery String status) {
        if (settings.demo().file().isEmpty()) {
            throw new NotFoundException();
        }
        return Templates.returned(status != null && STATUSES.contains(status) ? status : "");
    }
}
