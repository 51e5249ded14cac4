// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.signature;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import io.quadrille.consent.api.signature.Signatures;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** ES256 with the key of the settings; a key that cannot sign stops the start. */
@Startup
@ApplicationScoped
class EllipticSignatures implements Signatures {

    private final JWSSigner signer;
    private final String keyId;
    private final JWKSet publicKeys;

    EllipticSignatures(SigningSettings settings) {
        ECKey key = SigningKeys.present(settings.key());
        List<JWK> keys = new ArrayList<>(List.of(key.toPublicJWK()));
        settings.formerKeys().map(SigningKeys::former).ifPresent(keys::addAll);
        this.keyId = key.getKeyID();
        this.publicKeys = new JWKSet(keys);
        this.signer = signer(key);
    }

    @Override
    public String sign(String typ, String payload) {
        JWSObject signed = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(new JOSEObjectType(typ))
                        .keyID(keyId)
                        .build(),
                new Payload(payload));
        try {
            signed.sign(signer);
        } catch (JOSEException impossible) {
            throw new IllegalStateException("ES256 is part of every Java platform", impossible);
        }
        return signed.serialize();
    }

    @Override
    public JWKSet publicKeys() {
        return publicKeys;
    }

    private static JWSSigner signer(ECKey key) {
        try {
            return new ECDSASigner(key);
        } catch (JOSEException unusable) {
            throw SigningKeys.unfit("key", "is no private key that can sign");
        }
    }
}
