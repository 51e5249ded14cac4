// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignaturesTest {

    private record Given(String key, Optional<String> formerKeys) implements SigningSettings {}

    @Test
    void whatIsSignedCanBeCheckedWithThePublicKeyItNames() throws Exception {
        EllipticSignatures signatures = signing(fresh(), Optional.empty());

        JWSObject signed = JWSObject.parse(signatures.sign("quadrille-thing", "{\"size\":3}"));

        JWK named = signatures.publicKeys().getKeyByKeyId(signed.getHeader().getKeyID());
        assertTrue(signed.verify(new ECDSAVerifier(named.toECKey())));
        assertEquals("quadrille-thing", signed.getHeader().getType().getType());
        assertEquals(JWSAlgorithm.ES256, signed.getHeader().getAlgorithm());
        assertEquals("{\"size\":3}", signed.getPayload().toString());
    }

    @Test
    void otherKeysDoNotFit() throws Exception {
        JWSObject signed = JWSObject.parse(signing(fresh(), Optional.empty()).sign("quadrille-thing", "{}"));

        assertFalse(signed.verify(new ECDSAVerifier(fresh().toPublicJWK())));
    }

    @Test
    void publishedKeysAreNamedByThumbprintAndHoldNothingSecret() throws Exception {
        ECKey present = fresh();
        ECKey former = fresh();

        JWKSet keys = signing(present, Optional.of(new JWKSet(former).toString(false)))
                .publicKeys();

        assertEquals(
                List.of(
                        present.computeThumbprint().toString(),
                        former.computeThumbprint().toString()),
                keys.getKeys().stream().map(JWK::getKeyID).toList());
        assertTrue(keys.getKeys().stream()
                .allMatch(key ->
                        KeyUse.SIGNATURE.equals(key.getKeyUse()) && JWSAlgorithm.ES256.equals(key.getAlgorithm())));
        String published = keys.toString(false);
        assertFalse(published.contains(present.getD().toString()));
        assertFalse(published.contains(former.getD().toString()));
        assertFalse(published.contains("\"d\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "a-passphrase", "{\"kty\":\"EC\",\"d\":\"a-passphrase\"}", "[]"})
    void unfitKeyStopsTheStartAndIsNotRepeated(String unfit) {
        Given settings = new Given(unfit, Optional.empty());

        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> new EllipticSignatures(settings));

        assertTrue(refusal.getMessage().startsWith("quadrille.signing.key "));
        assertFalse(refusal.getMessage().contains("a-passphrase"));
        assertNull(refusal.getCause());
    }

    @Test
    void publicKeyOrAnotherCurveCannotSign() throws Exception {
        ECKey otherCurve = new ECKeyGenerator(Curve.P_384).generate();
        ECKey publicKey = fresh().toPublicJWK();

        assertThrows(IllegalArgumentException.class, () -> signing(otherCurve, Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> signing(publicKey, Optional.empty()));
    }

    @Test
    void unfitFormerKeysStopTheStart() throws Exception {
        ECKey key = fresh();

        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class, () -> signing(key, Optional.of("{\"keys\":[{\"kty\":\"oct\"}]}")));

        assertTrue(refusal.getMessage().startsWith("quadrille.signing.former-keys "));
    }

    private static EllipticSignatures signing(ECKey key, Optional<String> former) {
        return new EllipticSignatures(new Given(key.toJSONString(), former));
    }

    private static ECKey fresh() throws Exception {
        return new ECKeyGenerator(Curve.P_256).generate();
    }
}
