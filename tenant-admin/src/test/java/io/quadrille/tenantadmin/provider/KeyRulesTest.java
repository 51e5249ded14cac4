// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.provider.AppKeys;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRulesTest {

    private final KeyRules rules = new KeyRules(Set.of("keys.loyal.example"));

    @Test
    void namedPublicKeysOnP256AreAccepted() throws JOSEException {
        assertEquals(Optional.empty(), fault(List.of(key().toPublicJWK())));
    }

    @Test
    void privateKeysAreRefusedWithAdvice() throws JOSEException {
        assertEquals(
                Optional.of("The key set holds a private key. Keep it secret, make a new pair, and give the public part"
                        + " only."),
                fault(List.of(key())));
    }

    @Test
    void otherKindsOfKeyAreRefused() throws JOSEException {
        for (JWK other : List.of(
                new RSAKeyGenerator(2_048).keyID("1").generate().toPublicJWK(),
                new ECKeyGenerator(Curve.P_384).keyID("1").generate().toPublicJWK(),
                new ECKeyGenerator(Curve.P_256).generate().toPublicJWK())) {
            assertEquals(
                    Optional.of("Every key must be an elliptic curve key on P-256 (ES256) with a kid."),
                    fault(List.of(other)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "[]", "{}", "{\"keys\":[{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"eA\",\"y\":\"eQ\"}]}"})
    void whatIsNoKeySetIsRefused(String jwks) {
        assertEquals(
                Optional.of("This is not a set of public keys (JWK set)."),
                rules.fault(new AppKeys.Given(jwks)).map(LocalizedText::en));
    }

    @Test
    void aSetHoldsOneToFiveKeys() throws JOSEException {
        JWK one = key().toPublicJWK();

        assertEquals(Optional.of("The key set must hold 1 to 5 keys."), fault(List.of()));
        assertEquals(Optional.of("The key set must hold 1 to 5 keys."), fault(Collections.nCopies(6, one)));
        assertEquals(Optional.empty(), fault(Collections.nCopies(5, one)));
    }

    @Test
    void keysArePublishedOnAllowedHosts() {
        assertEquals(Optional.empty(), published("https://keys.loyal.example/jwks?v=1"));
        assertEquals(Optional.empty(), published("https://KEYS.loyal.example:8443/jwks"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://keys.loyal.example/jwks",
                "https://loyal.example/jwks",
                "https://keys.loyal.example.evil.example/jwks",
                "https://evil.example/keys.loyal.example",
                "https://keys.loyal.example@evil.example/jwks",
                "https://evil.example#@keys.loyal.example/",
                "https://keys.loyal.example./jwks",
                "https://127.0.0.1/jwks",
                "https://[::1]/jwks",
                "https://2130706433/jwks",
                "https://localhost/jwks",
                "https://169.254.169.254/latest/meta-data/",
                "file:///etc/passwd",
                "jar:https://keys.loyal.example/x!/y",
                "/jwks"
            })
    void otherAddressesAreRefused(String address) {
        assertEquals(
                Optional.of(
                        "Keys are fetched over https from hosts that the operator has allowed (quadrille.identity.hosts)."),
                published(address));
    }

    private Optional<String> published(String address) {
        return rules.fault(new AppKeys.Published(URI.create(address))).map(LocalizedText::en);
    }

    private Optional<String> fault(List<JWK> keys) {
        return rules.fault(new AppKeys.Given(new JWKSet(keys).toString(false))).map(LocalizedText::en);
    }

    private static ECKey key() throws JOSEException {
        return new ECKeyGenerator(Curve.P_256).keyID("1").generate();
    }
}
