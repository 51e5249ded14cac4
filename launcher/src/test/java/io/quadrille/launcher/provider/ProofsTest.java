// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProofsTest {

    private static final URI READINGS = URI.create("http://localhost:8080/api/v1/readings?stream=speed");

    @Test
    void proofNamesMethodAndAddressWithoutItsQuery() throws Exception {
        SignedJWT proof = SignedJWT.parse(Proofs.withFreshKey().forCall("GET", READINGS, "token"));

        assertEquals("dpop+jwt", proof.getHeader().getType().toString());
        assertEquals("GET", proof.getJWTClaimsSet().getClaim("htm"));
        assertEquals(
                "http://localhost:8080/api/v1/readings", proof.getJWTClaimsSet().getClaim("htu"));
    }

    @Test
    void proofIsTiedToItsToken() throws Exception {
        // The hash of RFC 9449 §7.1's example token.
        SignedJWT proof = SignedJWT.parse(
                Proofs.withFreshKey().forCall("GET", READINGS, "Kz~8mXK1EalYznwH-LC-1fBAo.4Ljp~zsPE_NeO.gxU"));

        assertEquals(
                "fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQEo",
                proof.getJWTClaimsSet().getClaim("ath"));
    }

    @Test
    void proofIsSignedWithTheKeyItShowsAndKeepsThePrivateHalf() throws Exception {
        SignedJWT proof = SignedJWT.parse(Proofs.withFreshKey().forToken(READINGS));
        ECKey shown = proof.getHeader().getJWK().toECKey();

        assertTrue(proof.verify(new ECDSAVerifier(shown)));
        assertFalse(shown.isPrivate());
    }

    @Test
    void noTwoProofsAreTheSame() throws Exception {
        Proofs proofs = Proofs.withFreshKey();

        assertNotEquals(
                SignedJWT.parse(proofs.forToken(READINGS)).getJWTClaimsSet().getJWTID(),
                SignedJWT.parse(proofs.forToken(READINGS)).getJWTClaimsSet().getJWTID());
    }

    @Test
    void assertionSaysWhoAsksWhomForOneMinute() throws Exception {
        ECKey key = new ECKeyGenerator(Curve.P_256).keyID("k1").generate();
        URI realm = URI.create("http://localhost:8180/realms/quadrille");

        SignedJWT assertion = SignedJWT.parse(new ClientKey("voltaire-motors.loyal-drive", key).assertion(realm));

        assertTrue(assertion.verify(new ECDSAVerifier(key.toPublicJWK())));
        assertEquals("k1", assertion.getHeader().getKeyID());
        assertEquals("voltaire-motors.loyal-drive", assertion.getJWTClaimsSet().getIssuer());
        assertEquals("voltaire-motors.loyal-drive", assertion.getJWTClaimsSet().getSubject());
        assertEquals(List.of(realm.toString()), assertion.getJWTClaimsSet().getAudience());
        assertEquals(
                Duration.ofMinutes(1),
                Duration.between(
                        assertion.getJWTClaimsSet().getIssueTime().toInstant(),
                        assertion.getJWTClaimsSet().getExpirationTime().toInstant()));
    }
}
