// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an app must bring before it gets a client. */
final class AppRules {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_ADDRESSES = 10;
    private static final int MOST_KEYS = 5;
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private AppRules() {}

    /** One sentence on what is wrong, if something is. */
    static Optional<String> fault(String name, List<URI> redirectUris, String jwks) {
        if (name.isBlank()) {
            return Optional.of("An app needs a name.");
        }
        if (redirectUris.isEmpty() || redirectUris.size() > MOST_ADDRESSES) {
            return Optional.of("An app has 1 to 10 redirect addresses.");
        }
        if (!redirectUris.stream().allMatch(AppRules::isSafe)) {
            return Optional.of(
                    "A redirect address is an https address without fragment; http is for this computer only.");
        }
        return keysFault(jwks);
    }

    private static boolean isSafe(URI address) {
        if (address.getHost() == null || address.getRawFragment() != null || address.getRawUserInfo() != null) {
            return false;
        }
        return "https".equals(address.getScheme())
                || ("http".equals(address.getScheme()) && LOOPBACK.contains(address.getHost()));
    }

    private static Optional<String> keysFault(String jwks) {
        try {
            JsonNode keys = JSON.readTree(jwks).path("keys");
            if (!keys.isArray() || keys.isEmpty() || keys.size() > MOST_KEYS) {
                return Optional.of("The key set must hold 1 to 5 keys.");
            }
            for (JsonNode key : keys) {
                if (key.has("d") || key.has("k")) {
                    return Optional.of(
                            "The key set holds a private key. Keep it secret, make a new pair, and give the public part only.");
                }
                if (!isPublicP256(key)) {
                    return Optional.of("Every key must be an elliptic curve key on P-256 (ES256) with a kid.");
                }
            }
            return Optional.empty();
        } catch (JsonProcessingException malformed) {
            return Optional.of("The key set is not JSON.");
        }
    }

    private static boolean isPublicP256(JsonNode key) {
        return "EC".equals(key.path("kty").asText())
                && "P-256".equals(key.path("crv").asText())
                && key.path("x").isTextual()
                && key.path("y").isTextual()
                && !key.path("kid").asText().isBlank();
    }
}
