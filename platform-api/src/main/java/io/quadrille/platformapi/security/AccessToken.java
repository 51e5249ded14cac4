// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.security;

import io.quadrille.tenantadmin.api.AppId;
import io.quadrille.tenantadmin.api.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** A verified access token, and what it says of its app. */
record AccessToken(JsonWebToken token) {

    private static final String BOUND = "DPoP";
    private static final Duration LONGEST_LIFE = Duration.ofHours(1);

    /** Whether it says that it is a bound access token, and its times are those of one: issued by now, and for a short while. */
    boolean isSane(Instant now) {
        long issued = seconds("iat");
        long expires = seconds("exp");
        return claim("typ").equals(BOUND)
                && issued > 0
                && issued <= now.plus(Freshness.AHEAD).getEpochSecond()
                && expires > now.getEpochSecond()
                && expires - issued <= LONGEST_LIFE.toSeconds();
    }

    /** The app, if the token is one of a provider's app: its claims and the client it was issued to must agree. */
    Optional<CallingApp> app() {
        try {
            CallingApp app = new CallingApp(new TenantId(claim("tenant")), new AppId(claim("app")));
            return Optional.of(app).filter(named -> named.clientId().equals(claim("azp")));
        } catch (IllegalArgumentException shapeless) {
            return Optional.empty();
        }
    }

    private long seconds(String name) {
        return token.getClaim(name) instanceof Number instant ? instant.longValue() : 0;
    }

    private String claim(String name) {
        return token.getClaim(name) instanceof String text ? text : "";
    }
}
