// SPDX-License-Identifier: Apache-2.0
package io.quadrille.samples.tripscore;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What this app remembers of each browser: the state it was sent away with, and the consent it came back with. */
final class Visits {

    private static final int BYTES = 16;
    private static final int MOST = 1_000;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, String> states = new ConcurrentHashMap<>();
    private final Map<String, String> consents = new ConcurrentHashMap<>();

    String fresh() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The state that this visit must bring back. */
    String leaves(String visit) {
        if (states.size() >= MOST) {
            states.clear();
        }
        String state = fresh();
        states.put(visit, state);
        return state;
    }

    /** Whether it is the visit that left with this state; it counts once. */
    boolean returns(String visit, String state) {
        return states.remove(visit, state);
    }

    void keep(String visit, String consent) {
        if (consents.size() >= MOST) {
            consents.clear();
        }
        consents.put(visit, consent);
    }

    Optional<String> consent(String visit) {
        return Optional.ofNullable(consents.get(visit));
    }

    void forget(String visit) {
        consents.remove(visit);
    }
}
