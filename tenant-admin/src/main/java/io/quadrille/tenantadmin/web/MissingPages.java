// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.web;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Answers addresses that no resource knows; they never reach JAX-RS, so no response filter sees them. */
@ApplicationScoped
class MissingPages {

    private static final int NOT_FOUND = 404;

    private final CurrentVertxRequest request;

    MissingPages(CurrentVertxRequest request) {
        this.request = request;
    }

    void stand(@Observes Router router) {
        router.errorHandler(NOT_FOUND, this::answer);
    }

    private void answer(RoutingContext context) {
        context.response().setStatusCode(NOT_FOUND);
        String path = context.normalizedPath();
        if (ProblemPages.expectsAPage(path, context.request().getHeader("Accept"))) {
            context.response()
                    .putHeader("Content-Type", "text/html;charset=UTF-8")
                    .end(rendered(context, path));
        } else {
            context.response()
                    .putHeader("Content-Type", "application/problem+json")
                    .end("{\"type\":\"about:blank\",\"status\":404,\"title\":\"Not Found\"}");
        }
    }

    /** The page asks for its viewer, and outside JAX-RS nobody has opened a request context. */
    private String rendered(RoutingContext context, String path) {
        ManagedContext scope = Arc.container().requestContext();
        scope.activate();
        try {
            request.setCurrent(context);
            return ProblemPages.page(NOT_FOUND, path).render();
        } finally {
            scope.terminate();
        }
    }
}
