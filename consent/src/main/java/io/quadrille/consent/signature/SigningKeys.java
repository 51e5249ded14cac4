// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.signature;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import java.text.ParseException;
import java.util.List;

/** Reads keys out of settings. A failure names the setting, has no cause and repeats nothing of what was read: that is secret. */
final class SigningKeys {

    private SigningKeys() {}

    static ECKey present(String json) {
        ECKey key;
        try {
            key = ECKey.parse(json);
        } catch (ParseException | IllegalArgumentException unreadable) {
            throw unfit("key", "is no elliptic-curve key as JWK");
        }
        if (!key.isPrivate()) {
            throw unfit("key", "has no private part");
        }
        return named("key", key);
    }

    /** Only their public parts, whatever was given. */
    static List<JWK> former(String json) {
        try {
            return JWKSet.parse(json).getKeys().stream()
                    .<JWK>map(key -> named("former-keys", key.toECKey()).toPublicJWK())
                    .toList();
        } catch (ParseException | RuntimeException unreadable) {
            throw unfit("former-keys", "is no set of keys on curve P-256 as JWK");
        }
    }

    static IllegalArgumentException unfit(String setting, String what) {
        return new IllegalArgumentException("quadrille.signing." + setting + " " + what);
    }

    /** A key is named by its thumbprint (RFC 7638), so that nobody has to keep names apart. */
    private static ECKey named(String setting, ECKey key) {
        if (!Curve.P_256.equals(key.getCurve())) {
            throw unfit(setting, "is not on curve P-256");
        }
        try {
            return new ECKey.Builder(key)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyIDFromThumbprint()
                    .build();
        } catch (JOSEException | IllegalStateException unusable) {
            throw unfit(setting, "has parts that do not fit together");
        }
    }
}
