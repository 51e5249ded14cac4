// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.platform;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;

/** The key with which an installation signs checkpoints and receipts. */
final class SigningKey {

    private SigningKey() {}

    /** A new private key on curve P-256, as JWK (RFC 7517). */
    static String make() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate().toJSONString();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("P-256 is part of every Java platform", impossible);
        }
    }
}
