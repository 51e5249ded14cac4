// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes DPoP proofs (RFC 9449): for each request a signed word that the sender holds the key its token is bound to.
 *
 * @param key the private key, P-256
 */
public record Proofs(ECKey key) {

    /** With a key made for this purpose and kept nowhere else. */
    public static Proofs withFreshKey() {
        try {
            return new Proofs(new ECKeyGenerator(Curve.P_256).generate());
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The proof that goes with a request for a token. */
    public String forToken(URI endpoint) {
        return proof("POST", endpoint, Optional.empty(), Instant.now());
    }

    /** The proof that goes with one call; query and fragment of the address do not count. */
    public String forCall(String method, URI address, String token) {
        return proof(method, address, Optional.of(token), Instant.now());
    }

    /**
     * A proof of any making, for whoever wants to know what a wrong one does.
     *
     * @param token the token it vouches for, if it goes with one
     * @param madeAt when it says it was made
     */
    public String proof(String method, URI address, Optional<String> token, Instant madeAt) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .jwtID(UUID.randomUUID().toString())
                .claim("htm", method)
                .claim("htu", withoutQuery(address))
                .issueTime(Date.from(madeAt));
        token.ifPresent(text -> claims.claim("ath", hash(text)));
        SignedJWT proof = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(new JOSEObjectType("dpop+jwt"))
                        .jwk(key.toPublicJWK())
                        .build(),
                claims.build());
        try {
            proof.sign(new ECDSASigner(key));
            return proof.serialize();
        } catch (JOSEException unusable) {
            throw new IllegalStateException("The key cannot sign", unusable);
        }
    }

    private static String withoutQuery(URI address) {
        String text = address.toString();
        int query = text.indexOf('?');
        return query < 0 ? text : text.substring(0, query);
    }

    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
