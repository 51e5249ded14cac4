// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quadrille.tenantadmin.api.LocalizedText;
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

    private static final LocalizedText UNSAFE = new LocalizedText(
            "A redirect address is an https address without fragment; http is for this computer only.",
            "Une adresse de retour est une adresse https sans fragment ; http ne vaut que pour cet ordinateur.");
    private static final LocalizedText PRIVATE_KEY = new LocalizedText(
            "The key set holds a private key. Keep it secret, make a new pair, and give the public part only.",
            "Le jeu de clés contient une clé privée. Gardez-la secrète, créez une nouvelle paire et ne donnez que la partie publique.");

    private AppRules() {}

    /** One sentence on what is wrong, if something is. */
    static Optional<LocalizedText> fault(String name, List<URI> redirectUris, String jwks) {
        if (name.isBlank()) {
            return Optional.of(new LocalizedText("An app needs a name.", "Une application a besoin d’un nom."));
        }
        if (redirectUris.isEmpty() || redirectUris.size() > MOST_ADDRESSES) {
            return Optional.of(new LocalizedText(
                    "An app has 1 to 10 redirect addresses.", "Une application a de 1 à 10 adresses de retour."));
        }
        if (!redirectUris.stream().allMatch(AppRules::isSafe)) {
            return Optional.of(UNSAFE);
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

    private static Optional<LocalizedText> keysFault(String jwks) {
        try {
            JsonNode keys = JSON.readTree(jwks).path("keys");
            if (!keys.isArray() || keys.isEmpty() || keys.size() > MOST_KEYS) {
                return Optional.of(new LocalizedText(
                        "The key set must hold 1 to 5 keys.", "Le jeu de clés doit contenir de 1 à 5 clés."));
            }
            for (JsonNode key : keys) {
                if (key.has("d") || key.has("k")) {
                    return Optional.of(PRIVATE_KEY);
                }
                if (!isPublicP256(key)) {
                    return Optional.of(
                            new LocalizedText(
                                    "Every key must be an elliptic curve key on P-256 (ES256) with a kid and \"use\": \"sig\".",
                                    "Chaque clé doit être une clé de courbe elliptique P-256 (ES256) avec un kid et \"use\": \"sig\"."));
                }
            }
            return Optional.empty();
        } catch (JsonProcessingException malformed) {
            return Optional.of(new LocalizedText("The key set is not JSON.", "Le jeu de clés n’est pas du JSON."));
        }
    }

    private static boolean isPublicP256(JsonNode key) {
        return "EC".equals(key.path("kty").asText())
                && "P-256".equals(key.path("crv").asText())
                && key.path("x").isTextual()
                && key.path("y").isTextual()
                && "sig".equals(key.path("use").asText())
                && !key.path("kid").asText().isBlank();
    }
}
