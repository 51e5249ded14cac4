// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quadrille.consent.api.ConsentState;
import io.quadrille.consent.lifecycle.Lifecycle.Act;
import io.quadrille.consent.lifecycle.Lifecycle.Standing;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LifecycleTest {

    // Everything that may happen; each other pair of standing and act must be refused.
    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "Requested", Set.of("GIVE → Given", "REFUSE → Refused", "DEFER → RequestDeferred"),
            "RequestDeferred", Set.of("GIVE → Given", "REFUSE → Refused", "DEFER → RequestDeferred"),
            "Given", inForce("Given", "SUSPEND → Given, paused"),
            "Given, paused", inForce("Given, paused", "RESUME → Given"),
            "RenewedConsentGiven", inForce("RenewedConsentGiven", "SUSPEND → RenewedConsentGiven, paused"),
            "RenewedConsentGiven, paused", inForce("RenewedConsentGiven, paused", "RESUME → RenewedConsentGiven"));

    private static Set<String> inForce(String standing, String pause) {
        return Set.of(
                pause,
                "NARROW → " + standing,
                "RENEW → RenewedConsentGiven" + (standing.endsWith(", paused") ? ", paused" : ""),
                "WITHDRAW → Withdrawn",
                "REVOKE → Revoked",
                "INVALIDATE → Invalidated");
    }

    @Test
    void everyStandingAllowsExactlyWhatTheTableSays() {
        for (ConsentState state : ConsentState.values()) {
            for (boolean paused : new boolean[] {false, true}) {
                Standing standing = new Standing(state, paused);
                Set<String> expected = new TreeSet<>(ALLOWED.getOrDefault(word(standing), Set.of()));
                assertEquals(expected, possible(standing), word(standing));
            }
        }
    }

    @Test
    void onlyARequestCanBeAnswered() {
        assertEquals(Act.GIVE, Lifecycle.answer(ConsentState.Given));
        assertEquals(Act.REFUSE, Lifecycle.answer(ConsentState.Refused));
        assertEquals(Act.DEFER, Lifecycle.answer(ConsentState.RequestDeferred));
        assertThrows(IllegalArgumentException.class, () -> Lifecycle.answer(ConsentState.Withdrawn));
    }

    private static Set<String> possible(Standing standing) {
        return Arrays.stream(Act.values())
                .flatMap(act -> Lifecycle.after(standing, act).map(next -> act + " → " + word(next)).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String word(Standing standing) {
        return standing.state() + (standing.suspended() ? ", paused" : "");
    }
}
