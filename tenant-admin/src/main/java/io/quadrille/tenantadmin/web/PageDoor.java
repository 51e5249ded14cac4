// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.web;

import io.quadrille.tenantadmin.api.web.ContentPolicy;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What every HTTP request passes before anything else: headers out, cross-site requests refused, language remembered. */
@ApplicationScoped
class PageDoor {

    /** Above Quarkus' own authentication (200), so that a forged request is refused before anybody is signed in. */
    private static final int BEFORE_SIGN_IN = 300;

    private static final int FORBIDDEN = 403;
    private static final long YEAR_SECONDS = 31_536_000;

    private final SecurityHeaders headers;
    private final CrossSiteCheck crossSite;
    private final boolean https;

    PageDoor(
            @ConfigProperty(name = "quadrille.public-url", defaultValue = "http://localhost:8080") URI publicUrl,
            @ConfigProperty(name = "quadrille.identity.issuer", defaultValue = "http://localhost:8180/realms/quadrille")
                    URI issuer) {
        this.https = "https".equals(publicUrl.getScheme());
        this.headers = new SecurityHeaders(new ContentPolicy().andFormsTo(issuer), https);
        this.crossSite = CrossSiteCheck.of(publicUrl);
    }

    void stand(@Observes Filters filters) {
        filters.register(this::meet, BEFORE_SIGN_IN);
    }

    private void meet(RoutingContext context) {
        String path = context.normalizedPath();
        context.addHeadersEndHandler(ending -> headers.on(context.response().headers(), path));
        HttpServerRequest request = context.request();
        if (crossSite.refuses(
                request.method().name(), path, request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"))) {
            refuse(context);
            return;
        }
        remember(context);
        context.next();
    }

    private static void refuse(RoutingContext context) {
        context.response()
                .setStatusCode(FORBIDDEN)
                .putHeader("Content-Type", "application/problem+json")
                .end("{\"type\":\"about:blank\",\"status\":403,\"title\":\"Forbidden\","
                        + "\"detail\":\"This request came from another site. Open the page here and try again.\"}");
    }

    private void remember(RoutingContext context) {
        String asked = context.queryParams().get(PageLanguage.COOKIE);
        if (PageLanguage.spoken(asked)) {
            context.response()
                    .addCookie(Cookie.cookie(PageLanguage.COOKIE, asked)
                            .setPath("/")
                            .setMaxAge(YEAR_SECONDS)
                            .setSameSite(CookieSameSite.LAX)
                            .setHttpOnly(true)
                            .setSecure(https));
        }
    }
}
