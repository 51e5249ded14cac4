// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.lifecycle;

import static io.quadrille.consent.api.ConsentState.Given;
import static io.quadrille.consent.api.ConsentState.Invalidated;
import static io.quadrille.consent.api.ConsentState.Refused;
import static io.quadrille.consent.api.ConsentState.RenewedConsentGiven;
import static io.quadrille.consent.api.ConsentState.RequestDeferred;
import static io.quadrille.consent.api.ConsentState.Requested;
import static io.quadrille.consent.api.ConsentState.Revoked;
import static io.quadrille.consent.api.ConsentState.Withdrawn;
import static io.quadrille.consent.lifecycle.Lifecycle.Standing.active;
import static io.quadrille.consent.lifecycle.Lifecycle.Standing.paused;

import io.quadrille.consent.api.ConsentState;
import java.util.List;
import java.util.Optional;

/** What may happen to a consent: this table, and nothing else. Time ends a consent too, at the moment of looking at it. */
public final class Lifecycle {

    private static final List<Passage> TABLE = List.of(
            new Passage(active(Requested), Act.GIVE, active(Given)),
            new Passage(active(Requested), Act.REFUSE, active(Refused)),
            new Passage(active(Requested), Act.DEFER, active(RequestDeferred)),
            new Passage(active(RequestDeferred), Act.GIVE, active(Given)),
            new Passage(active(RequestDeferred), Act.REFUSE, active(Refused)),
            new Passage(active(RequestDeferred), Act.DEFER, active(RequestDeferred)),
            new Passage(active(Given), Act.NARROW, active(Given)),
            new Passage(active(Given), Act.RENEW, active(RenewedConsentGiven)),
            new Passage(active(Given), Act.SUSPEND, paused(Given)),
            new Passage(active(Given), Act.WITHDRAW, active(Withdrawn)),
            new Passage(active(Given), Act.REVOKE, active(Revoked)),
            new Passage(active(Given), Act.INVALIDATE, active(Invalidated)),
            new Passage(paused(Given), Act.NARROW, paused(Given)),
            new Passage(paused(Given), Act.RENEW, paused(RenewedConsentGiven)),
            new Passage(paused(Given), Act.RESUME, active(Given)),
            new Passage(paused(Given), Act.WITHDRAW, active(Withdrawn)),
            new Passage(paused(Given), Act.REVOKE, active(Revoked)),
            new Passage(paused(Given), Act.INVALIDATE, active(Invalidated)),
            new Passage(active(RenewedConsentGiven), Act.NARROW, active(RenewedConsentGiven)),
            new Passage(active(RenewedConsentGiven), Act.RENEW, active(RenewedConsentGiven)),
            new Passage(active(RenewedConsentGiven), Act.SUSPEND, paused(RenewedConsentGiven)),
            new Passage(active(RenewedConsentGiven), Act.WITHDRAW, active(Withdrawn)),
            new Passage(active(RenewedConsentGiven), Act.REVOKE, active(Revoked)),
            new Passage(active(RenewedConsentGiven), Act.INVALIDATE, active(Invalidated)),
            new Passage(paused(RenewedConsentGiven), Act.NARROW, paused(RenewedConsentGiven)),
            new Passage(paused(RenewedConsentGiven), Act.RENEW, paused(RenewedConsentGiven)),
            new Passage(paused(RenewedConsentGiven), Act.RESUME, active(RenewedConsentGiven)),
            new Passage(paused(RenewedConsentGiven), Act.WITHDRAW, active(Withdrawn)),
            new Passage(paused(RenewedConsentGiven), Act.REVOKE, active(Revoked)),
            new Passage(paused(RenewedConsentGiven), Act.INVALIDATE, active(Invalidated)));

    private Lifecycle() {}

    /** Where the act leads; empty if it cannot be done. */
    public static Optional<Standing> after(Standing from, Act act) {
        return TABLE.stream()
                .filter(passage -> passage.from.equals(from) && passage.act == act)
                .map(Passage::to)
                .findFirst();
    }

    /** The answer to a request that leads to that state. */
    public static Act answer(ConsentState state) {
        return TABLE.stream()
                .filter(passage -> passage.from.equals(active(Requested)) && passage.to.equals(active(state)))
                .map(Passage::act)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no answer leads to " + state));
    }

    /** What can be done to a consent, by the word that its history uses. */
    public enum Act {
        GIVE("given"),
        REFUSE("refused"),
        DEFER("deferred"),
        NARROW("narrowed"),
        RENEW("renewed"),
        SUSPEND("suspended"),
        RESUME("resumed"),
        WITHDRAW("withdrawn"),
        REVOKE("revoked"),
        INVALIDATE("invalidated");

        private final String event;

        Act(String event) {
            this.event = event;
        }

        /** The word. */
        public String event() {
            return event;
        }
    }

    /**
     * @param state the DPV state, time taken into account
     * @param suspended whether the person pauses it
     */
    public record Standing(ConsentState state, boolean suspended) {

        static Standing active(ConsentState state) {
            return new Standing(state, false);
        }

        static Standing paused(ConsentState state) {
            return new Standing(state, true);
        }
    }

    private record Passage(Standing from, Act act, Standing to) {}
}
