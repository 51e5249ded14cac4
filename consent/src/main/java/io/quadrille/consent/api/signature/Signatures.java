// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.api.signature;

import com.nimbusds.jose.jwk.JWKSet;

/** The installation's word: JSON Web Signatures (RFC 7515) with its own key, ES256. */
public interface Signatures {

    /**
     * Signs a document.
     *
     * @param typ what kind of document it is, as the header parameter {@code typ} (RFC 7515 §4.1.9): a media type without
     *     {@code application/}, so that a word of one kind cannot pass for another
     * @param payload the document, JSON
     * @return the compact serialization, its header with {@code alg}, {@code typ} and {@code kid}
     */
    String sign(String typ, String payload);

    /** The public keys under which anything of this installation can be checked, the present one first (RFC 7517). */
    JWKSet publicKeys();
}
