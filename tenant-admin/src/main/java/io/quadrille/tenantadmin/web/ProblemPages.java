// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Turns an error answer under the portal and the admin UI into a page that says what to do, when a person asked for a page. */
class ProblemPages {

    private static final int FIRST_ERROR = 400;
    private static final String OUR_PAGES_BEGIN = "<!DOCTYPE html>";
    private static final MediaType PAGE = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

    @CheckedTemplate(basePath = "shell")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance problem(int status, String home);
    }

    @ServerResponseFilter
    Uni<Void> answerPeopleWithAPage(ContainerRequestContext request, ContainerResponseContext response) {
        String path = request.getUriInfo().getPath();
        if (response.getStatus() < FIRST_ERROR
                || alreadyAPage(response)
                || !expectsAPage(path, request.getHeaderString("Accept"))) {
            return Uni.createFrom().voidItem();
        }
        return page(response.getStatus(), path)
                .createUni()
                .invoke(page -> response.setEntity(page, null, PAGE))
                .replaceWithVoid();
    }

    private static boolean alreadyAPage(ContainerResponseContext response) {
        return response.getEntity() instanceof TemplateInstance
                || (response.getEntity() instanceof String page && page.startsWith(OUR_PAGES_BEGIN));
    }

    static boolean expectsAPage(String path, String accept) {
        boolean pages = path.startsWith("/portal") || path.startsWith("/admin");
        return pages && accept != null && accept.contains(MediaType.TEXT_HTML);
    }

    static TemplateInstance page(int status, String path) {
        return Templates.problem(status, path.startsWith("/admin") ? "/admin" : "/portal");
    }
}
