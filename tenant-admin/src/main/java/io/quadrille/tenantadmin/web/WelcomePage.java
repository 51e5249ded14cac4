// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The front door, for people who typed the bare address or have just signed out. */
@Path("/")
class WelcomePage {

    @CheckedTemplate(basePath = "shell")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance welcome();
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance welcome() {
        return Templates.welcome();
    }
}
