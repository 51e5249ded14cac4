// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** Passwords and keys, made anew for each installation. */
final class DemoSecrets {

    private static final int PASSWORD_BYTES = 18;
    private static final Pattern MIXED = Pattern.compile("(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9]).*");

    private final SecureRandom random = new SecureRandom();
    private final ObjectMapper json = new ObjectMapper();

    String password() {
        String password;
        do {
            byte[] bytes = new byte[PASSWORD_BYTES];
            random.nextBytes(bytes);
            password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        } while (!MIXED.matcher(password).matches());
        return password;
    }

    /** A private key for ES256 (RFC 7518 §3.4). */
    JsonNode privateKey(String id) {
        try {
            EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(id);
            key.setAlgorithm("ES256");
            key.setUse("sig");
            return json.readTree(key.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
        } catch (JoseException | JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The key set with its public part. */
    String publicKeys(JsonNode privateKey) {
        try {
            return new JsonWebKeySet(JsonWebKey.Factory.newJwk(privateKey.toString()))
                    .toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
