// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.security;

import java.time.Duration;
import java.time.Instant;

/** How old and how far ahead a proof may be. */
final class Freshness {

    static final Duration OLDEST = Duration.ofSeconds(60);

    /** For clocks that run ahead; FAPI 2.0 asks for ten seconds. The database counts on it too: see {@code admit_call}. */
    static final Duration AHEAD = Duration.ofSeconds(10);

    private Freshness() {}

    static boolean of(Proof proof, Instant now) {
        return !proof.madeAt().isBefore(now.minus(OLDEST)) && !proof.madeAt().isAfter(now.plus(AHEAD));
    }
}
