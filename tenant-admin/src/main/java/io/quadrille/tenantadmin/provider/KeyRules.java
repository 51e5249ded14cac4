// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.provider;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.provider.AppKeys;
import java.net.URI;
import java.text.ParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which keys an app can sign in with.
 *
 * @param hosts where they may be published
 */
record KeyRules(Set<String> hosts) {

    private static final int MOST_KEYS = 5;

    private static final LocalizedText PRIVATE_KEY = new LocalizedText(
            "The key set holds a private key. Keep it secret, make a new pair, and give the public part only.",
            "Le jeu de clés contient une clé privée. Gardez-la secrète, créez une nouvelle paire et ne donnez que la partie publique.");

    /** One sentence on what is wrong, if something is. */
    Optional<LocalizedText> fault(AppKeys keys) {
        return switch (keys) {
            case AppKeys.Given(String jwks) -> ofSet(jwks);
            case AppKeys.Published(URI address) -> ofAddress(address);
        };
    }

    private Optional<LocalizedText> ofAddress(URI address) {
        boolean fits = "https".equals(address.getScheme())
                && address.getHost() != null
                && hosts.contains(address.getHost().toLowerCase(Locale.ROOT))
                && address.getRawUserInfo() == null
                && address.getRawFragment() == null;
        return fits
                ? Optional.empty()
                : Optional.of(
                        new LocalizedText(
                                "Keys are fetched over https from hosts that the operator has allowed (quadrille.identity.hosts).",
                                "Les clés sont cherchées en https sur des hôtes que l’exploitant a autorisés (quadrille.identity.hosts)."));
    }

    private static Optional<LocalizedText> ofSet(String jwks) {
        JWKSet keys;
        try {
            keys = JWKSet.parse(jwks);
        } catch (ParseException malformed) {
            return Optional.of(new LocalizedText(
                    "This is not a set of public keys (JWK set).", "Ce n’est pas un jeu de clés publiques (JWK)."));
        }
        if (keys.isEmpty() || keys.size() > MOST_KEYS) {
            return Optional.of(new LocalizedText(
                    "The key set must hold 1 to 5 keys.", "Le jeu de clés doit contenir de 1 à 5 clés."));
        }
        if (keys.getKeys().stream().anyMatch(JWK::isPrivate)) {
            return Optional.of(PRIVATE_KEY);
        }
        return keys.getKeys().stream().allMatch(KeyRules::isNamedP256)
                ? Optional.empty()
                : Optional.of(new LocalizedText(
                        "Every key must be an elliptic curve key on P-256 (ES256) with a kid.",
                        "Chaque clé doit être une clé de courbe elliptique P-256 (ES256) avec un kid."));
    }

    private static boolean isNamedP256(JWK key) {
        return key instanceof ECKey curve
                && Curve.P_256.equals(curve.getCurve())
                && curve.getKeyID() != null
                && !curve.getKeyID().isBlank();
    }
}
