// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/** With what an OAuth client signs in: its name and private key. */
record ClientKey(String clientId, ECKey privateKey) {

    private static final int SECONDS = 60;

    /** A signed word that it is this client that asks (RFC 7523), good for one minute and one use. */
    String assertion(URI audience) {
        Instant now = Instant.now();
        SignedJWT assertion = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .keyID(privateKey.getKeyID())
                        .build(),
                new JWTClaimsSet.Builder()
                        .issuer(clientId)
                        .subject(clientId)
                        .audience(audience.toString())
                        .jwtID(UUID.randomUUID().toString())
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(SECONDS)))
                        .build());
        try {
            assertion.sign(new ECDSASigner(privateKey));
            return assertion.serialize();
        } catch (JOSEException unusable) {
            throw new IllegalStateException("The key of " + clientId + " cannot sign", unusable);
        }
    }
}
