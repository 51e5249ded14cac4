// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.frontdoor;

import java.util.function.Consumer;

/**
 * One way of trying to get in.
 *
 * @param name what is tried
 * @param bend how a good call becomes that
 * @param status what it is answered with
 * @param error the error code of the challenge (RFC 6750 §3.1, RFC 9449 §7.1); empty where nobody has shown anything
 */
record Hostile(String name, Consumer<Bent> bend, int status, String error) {

    static Hostile token(String name, Consumer<Bent> bend) {
        return new Hostile("token " + name, bend, 401, "invalid_token");
    }

    static Hostile proof(String name, Consumer<Bent> bend) {
        return new Hostile("proof " + name, bend, 401, "invalid_dpop_proof");
    }

    static Hostile forbidden(String name, Consumer<Bent> bend) {
        return new Hostile("token " + name, bend, 403, "insufficient_scope");
    }

    @Override
    public String toString() {
        return name;
    }
}
