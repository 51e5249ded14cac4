// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.security;

import io.quadrille.platformapi.problem.ProblemType;
import io.quadrille.tenantadmin.api.AppId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The calling app of this request. */
@RequestScoped
public class ApiCaller {

    private final SecurityIdentity identity;

    ApiCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The app; fails with 403 if the token is not one of a provider's app, however valid. */
    public CallingApp app() {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw ProblemType.NOT_AN_APP.problem();
        }
        try {
            CallingApp caller = new CallingApp(new TenantId(claim(token, "tenant")), new AppId(claim(token, "app")));
            if (caller.clientId().equals(claim(token, "azp"))) {
                return caller;
            }
        } catch (IllegalArgumentException shapeless) {
            throw ProblemType.NOT_AN_APP.problem();
        }
        throw ProblemType.NOT_AN_APP.problem();
    }

    private static String claim(JsonWebToken token, String name) {
        return token.getClaim(name) instanceof String text ? text : "";
    }
}
