// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.frontdoor;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs bytes as they are, so that what is signed may be any nonsense. */
@FunctionalInterface
interface Signing {

    byte[] sign(byte[] input) throws GeneralSecurityException, JOSEException;

    static Signing es256(ECKey key) {
        return input -> signed("SHA256withECDSAinP1363Format", key.toECPrivateKey(), null, input);
    }

    /** As certificates have it (ASN.1), not as JWS has it. */
    static Signing es256InDer(ECKey key) {
        return input -> signed("SHA256withECDSA", key.toECPrivateKey(), null, input);
    }

    static Signing ps256(RSAKey key) {
        PSSParameterSpec parameters = new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1);
        return input -> signed("RSASSA-PSS", key.toRSAPrivateKey(), parameters, input);
    }

    static Signing rs256(RSAKey key) {
        return input -> signed("SHA256withRSA", key.toRSAPrivateKey(), null, input);
    }

    static Signing hs256(byte[] secret) {
        return input -> {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(input);
        };
    }

    /** The same bytes whatever is signed. */
    static Signing always(byte[] signature) {
        return input -> signature;
    }

    private static byte[] signed(String algorithm, PrivateKey key, PSSParameterSpec parameters, byte[] input)
            throws GeneralSecurityException {
        Signature signature = Signature.getInstance(algorithm);
        if (parameters != null) {
            signature.setParameter(parameters);
        }
        signature.initSign(key);
        signature.update(input);
        return signature.sign();
    }
}
