// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;

/**
 * Lets a DPoP proof through once, and only while it is young (RFC 9449 §11.1). Signature, method, address, token hash and key have been
 * checked by then; the OIDC extension looks at neither age nor repetition.
 */
@ApplicationScoped
class FreshProofs implements SecurityIdentityAugmentor {

    private final ObjectMapper json = new ObjectMapper();
    private final SeenProofs seen;

    FreshProofs(SeenProofs seen) {
        this.seen = seen;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(identity);
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context, Map<String, Object> attributes) {
        RoutingContext routing = HttpSecurityUtils.getRoutingContextAttribute(attributes);
        if (identity.isAnonymous()
                || routing == null
                || !routing.normalizedPath().startsWith("/api/")) {
            return Uni.createFrom().item(identity);
        }
        return Uni.createFrom().item(() -> {
            requireFresh(routing.request().getHeader("DPoP"));
            return identity;
        });
    }

    private void requireFresh(String proof) {
        if (proof == null) {
            throw new AuthenticationFailedException("A DPoP proof is missing.");
        }
        JsonNode claims = claims(proof);
        JsonNode id = claims.path("jti");
        JsonNode issuedAt = claims.path("iat");
        if (!id.isTextual() || id.textValue().isEmpty() || !issuedAt.isNumber()) {
            throw new AuthenticationFailedException("The DPoP proof lacks an identifier or its time.");
        }
        if (!seen.admit(id.textValue(), issuedAt.longValue())) {
            throw new AuthenticationFailedException("The DPoP proof is not fresh.");
        }
    }

    private JsonNode claims(String proof) {
        try {
            String[] parts = proof.split("\\.", 4);
            return json.readTree(Base64.getUrlDecoder().decode(parts.length == 3 ? parts[1] : ""));
        } catch (JsonProcessingException | IllegalArgumentException malformed) {
            throw new AuthenticationFailedException("The DPoP proof cannot be read.", malformed);
        } catch (IOException impossible) {
            throw new AuthenticationFailedException("The DPoP proof cannot be read.", impossible);
        }
    }
}
