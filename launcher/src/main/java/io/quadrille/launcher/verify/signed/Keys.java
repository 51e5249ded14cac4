// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.verify.signed;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import io.quadrille.launcher.home.LauncherException;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;

/** The public keys that are believed, by their thumbprints (RFC 7638). */
public final class Keys {

    private final Map<String, ECKey> known = new HashMap<>();

    private Keys() {}

    /** The keys on curve P-256 of a JWK set (RFC 7517), or a single one. */
    public static Keys of(String json) {
        Keys keys = new Keys();
        try {
            JWKSet set = json.contains("\"keys\"") ? JWKSet.parse(json) : new JWKSet(JWK.parse(json));
            for (JWK key : set.getKeys()) {
                keys.add(key);
            }
        } catch (ParseException | JOSEException | RuntimeException unreadable) {
            throw new LauncherException("The keys are no set of JSON Web Keys.", unreadable);
        }
        if (keys.known.isEmpty()) {
            throw new LauncherException("There is no key on curve P-256 among the keys.");
        }
        return keys;
    }

    /** These and others. */
    public Keys and(Keys others) {
        known.putAll(others.known);
        return this;
    }

    JWSVerifier named(String keyId) throws Unsound {
        ECKey key = known.get(keyId);
        if (key == null) {
            throw new Unsound("it is signed with a key that is not among the keys believed here.");
        }
        try {
            return new ECDSAVerifier(key);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void add(JWK key) throws JOSEException {
        if (key instanceof ECKey elliptic && Curve.P_256.equals(elliptic.getCurve())) {
            known.put(elliptic.computeThumbprint().toString(), elliptic.toPublicJWK());
        }
    }
}
