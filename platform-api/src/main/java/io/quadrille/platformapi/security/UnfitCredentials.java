// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.security;

/** What a caller shows cannot be good, whatever its signatures. */
final class UnfitCredentials extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String error;

    private UnfitCredentials(String error, String sentence) {
        super(sentence, null, false, false);
        this.error = error;
    }

    static UnfitCredentials token(String sentence) {
        return new UnfitCredentials("invalid_token", sentence);
    }

    static UnfitCredentials proof(String sentence) {
        return new UnfitCredentials("invalid_dpop_proof", sentence);
    }

    /** The error code of RFC 6750 §3.1 or RFC 9449 §7.1. */
    String error() {
        return error;
    }
}
