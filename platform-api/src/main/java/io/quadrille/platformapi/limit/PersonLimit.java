// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.limit;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Counts what each signed-in person asks of the pages. */
class PersonLimit {

    private final Limits limits;

    PersonLimit(Limits limits) {
        this.limits = limits;
    }

    @ServerRequestFilter
    void count(RoutingContext request) {
        // Only pages are opened before this with a session; apps are counted where they are let in.
        if (request.user() instanceof QuarkusHttpUser user
                && user.getSecurityIdentity().getPrincipal() instanceof JsonWebToken token
                && !request.normalizedPath().startsWith("/api/")) {
            Standing standing = limits.ofPerson(token.getSubject());
            standing.tell(request.response());
            standing.require();
        }
    }
}
