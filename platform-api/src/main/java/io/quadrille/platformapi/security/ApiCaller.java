// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.security;

import io.quadrille.platformapi.problem.ProblemType;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The calling app of this request. */
@RequestScoped
public class ApiCaller {

    /** The attribute of an identity that has been admitted as an app. */
    static final String APP = "quadrille.app";

    private final SecurityIdentity identity;

    ApiCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The app; fails with 403 if the token is not one of an app that a tenant has, however valid. */
    public CallingApp app() {
        if (identity.getAttribute(APP) instanceof CallingApp app) {
            return app;
        }
        throw ProblemType.NOT_AN_APP.problem();
    }

    /** When the token ends, and with it whatever it has opened. */
    public Instant tokenEnd() {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Instant.ofEpochSecond(token.getExpirationTime())
                : Instant.EPOCH;
    }
}
