// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.web;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.handler.codec.http.QueryStringEncoder;
import io.quadrille.tenantadmin.api.web.Formats;
import io.quadrille.tenantadmin.api.web.Viewer;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import java.security.Principal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The viewer as far as one HTTP request tells. */
record RequestViewer(Locale locale, ZoneId zone, String name, String path, String uri) implements Viewer {

    static final String ZONE_COOKIE = "zone";

    static RequestViewer of(RoutingContext context) {
        return new RequestViewer(
                PageLanguage.asked(
                        context.queryParams().get(PageLanguage.COOKIE),
                        cookie(context, PageLanguage.COOKIE),
                        context.request().getHeader("Accept-Language")),
                zone(cookie(context, ZONE_COOKIE)),
                name(context),
                context.normalizedPath(),
                context.request().uri());
    }

    @Override
    public String language() {
        return locale.getLanguage();
    }

    @Override
    public boolean signedIn() {
        return !name.isEmpty();
    }

    @Override
    public boolean under(String prefix) {
        return path.equals(prefix) || path.startsWith(prefix + '/');
    }

    @Override
    public String inLanguage(String tag) {
        QueryStringEncoder address = new QueryStringEncoder(path);
        new QueryStringDecoder(uri).parameters().forEach((key, values) -> {
            if (!key.equals(PageLanguage.COOKIE)) {
                values.forEach(value -> address.addParam(key, value));
            }
        });
        address.addParam(PageLanguage.COOKIE, tag);
        return address.toString();
    }

    @Override
    public Formats formats() {
        return new Formats(locale, zone);
    }

    static ZoneId zone(String name) {
        try {
            return name == null ? ZoneId.of("UTC") : ZoneId.of(name.replace("%2F", "/"));
        } catch (DateTimeException unknown) {
            return ZoneId.of("UTC");
        }
    }

    private static String cookie(RoutingContext context, String name) {
        Cookie cookie = context.request().getCookie(name);
        return cookie == null ? null : cookie.getValue();
    }

    private static String name(RoutingContext context) {
        if (!(context.user() instanceof QuarkusHttpUser user)
                || user.getSecurityIdentity().isAnonymous()) {
            return "";
        }
        Principal principal = user.getSecurityIdentity().getPrincipal();
        if (principal instanceof JsonWebToken token && token.getClaim("name") instanceof String name) {
            return name;
        }
        return principal.getName() == null ? "" : principal.getName();
    }
}
