// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Instant;
import java.util.Set;

/**
 * A DPoP proof (RFC 9449 §4.3) that fits the request it came with. That it was signed by the key the token is bound to is verified
 * elsewhere.
 *
 * @param id its identifier, which tells it from others of the same key
 * @param key the thumbprint of its key (RFC 7638)
 * @param madeAt when it says it was made
 */
record Proof(String id, String key, Instant madeAt) {

    private static final JOSEObjectType TYPE = new JOSEObjectType("dpop+jwt");
    private static final Set<String> HEADER = Set.of("typ", "alg", "jwk", "kid");
    private static final int LONGEST_ID = 256;
    private static final int RSA_BITS = 2_048;

    /** Fails with {@link UnfitCredentials}. */
    static Proof of(String text, String method, String address, String token) {
        SignedJWT proof =
                SignedWords.read(text).orElseThrow(() -> UnfitCredentials.proof("The proof is not a signed JWT."));
        JWSHeader header = proof.getHeader();
        require(
                TYPE.equals(header.getType()) && HEADER.containsAll(header.getIncludedParams()),
                "The proof's header is not that of a proof.");
        require(
                isTaken(header.getAlgorithm(), header.getJWK()),
                "The proof does not carry the public half of a key that is taken here, for an algorithm that is.");
        try {
            String key = header.getJWK().computeThumbprint().toString();
            return of(proof.getJWTClaimsSet(), key, new Request(method, address, token));
        } catch (ParseException | JOSEException malformed) {
            throw UnfitCredentials.proof("The proof's claims are not those of a proof.");
        }
    }

    private static Proof of(JWTClaimsSet claims, String key, Request request) throws ParseException {
        require(request.method.equals(claims.getStringClaim("htm")), "The proof was made for another method.");
        require(request.address.equals(claims.getStringClaim("htu")), "The proof was made for another address.");
        require(hash(request.token).equals(claims.getStringClaim("ath")), "The proof was made for another token.");
        String id = claims.getJWTID();
        require(id != null && !id.isBlank() && id.length() <= LONGEST_ID, "The proof has no usable identifier.");
        require(claims.getIssueTime() != null, "The proof does not say when it was made.");
        return new Proof(id, key, claims.getIssueTime().toInstant());
    }

    private record Request(String method, String address, String token) {}

    private static boolean isTaken(JWSAlgorithm algorithm, JWK key) {
        return switch (key) {
            case ECKey curve -> JWSAlgorithm.ES256.equals(algorithm) && Curve.P_256.equals(curve.getCurve());
            case RSAKey modulus -> JWSAlgorithm.PS256.equals(algorithm) && modulus.size() >= RSA_BITS;
            case null, default -> false;
        };
    }

    private static String hash(String token) {
        try {
            return Base64URL.encode(
                            MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII)))
                    .toString();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw UnfitCredentials.proof(sentence);
        }
    }
}
