// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.AuthorizationCodeTokens;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/** What a session keeps. */
record SessionTokens(String id, String access, String refresh, Long accessExpiresIn, String accessScope) {

    private static final int CLAIMS = 1;

    static SessionTokens of(AuthorizationCodeTokens tokens) {
        return new SessionTokens(
                tokens.getIdToken(),
                tokens.getAccessToken(),
                tokens.getRefreshToken(),
                tokens.getAccessTokenExpiresIn(),
                tokens.getAccessTokenScope());
    }

    AuthorizationCodeTokens toTokens() {
        return new AuthorizationCodeTokens(id, access, refresh, accessExpiresIn, accessScope);
    }

    /** When the ID token, verified before it gets here, expires. */
    static Instant expiry(AuthorizationCodeTokens tokens) {
        byte[] claims = Base64.getUrlDecoder().decode(tokens.getIdToken().split("\\.", -1)[CLAIMS]);
        try {
            return Instant.ofEpochSecond(new ObjectMapper()
                    .readTree(new String(claims, StandardCharsets.UTF_8))
                    .path("exp")
                    .asLong());
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException("an ID token holds JSON claims", malformed);
        }
    }
}
