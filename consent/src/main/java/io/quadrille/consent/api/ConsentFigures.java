// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.api;

import io.quadrille.consent.api.ledger.AccessLedger.AccessCount;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** How a tenant's consents stand and how often apps read, in counts alone: its staff learn of no person and no reading. */
public interface ConsentFigures {

    /** How many records are counted at most, of consents as of looks; the newest are. */
    int MOST = 100_000;

    /** The figures of one tenant; those of apps count from {@code since} on. Fails with no reason of its own. */
    Uni<Figures> of(TenantId tenant, Instant since);

    /**
     * @param states how many consents are in each state at this moment, see {@link ConsentRecord#stateAt}; states without one are left out
     * @param paused how many of those that are Given or renewed are suspended
     * @param looks how often each app was allowed and refused, most often first
     */
    record Figures(Map<ConsentState, Long> states, long paused, List<AccessCount> looks) {

        /** Copies what is given. */
        public Figures {
            states = Map.copyOf(states);
            looks = List.copyOf(looks);
        }
    }
}
