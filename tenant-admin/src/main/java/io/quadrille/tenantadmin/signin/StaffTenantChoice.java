// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.signin;

import io.quadrille.tenantadmin.TenantAdminSettings;
import io.quadrille.tenantadmin.api.TenantId;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Remembers which tenant a member of staff chose by {@code ?tenant=}. It grants nothing: each request checks it against her token. */
@ApplicationScoped
class StaffTenantChoice {

    static final String NAME = "tenant";

    private static final String ADMIN = "/admin";
    private static final int BEFORE_PAGES = 50;

    private final boolean https;

    StaffTenantChoice(TenantAdminSettings settings) {
        this.https = "https".equals(settings.publicUrl().getScheme());
    }

    void register(@Observes Filters filters) {
        filters.register(this::remember, BEFORE_PAGES);
    }

    private void remember(RoutingContext request) {
        String asked = request.queryParams().get(NAME);
        if (asked != null && request.normalizedPath().startsWith(ADMIN) && isTenant(asked)) {
            request.response()
                    .addCookie(Cookie.cookie(NAME, asked)
                            .setPath(ADMIN)
                            .setHttpOnly(true)
                            .setSecure(https)
                            .setSameSite(CookieSameSite.LAX));
        }
        request.next();
    }

    private static boolean isTenant(String name) {
        try {
            return new TenantId(name).value().equals(name);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
