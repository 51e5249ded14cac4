// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.overview;

import io.quadrille.consent.api.ConsentFigures.Figures;
import io.quadrille.consent.api.ConsentState;
import io.quadrille.platformapi.overview.Overview.Standing;
import io.quadrille.platformapi.overview.Overview.Way;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** From the states that are recorded to the ways in which a consent stands for a person. */
final class Standings {

    private Standings() {}

    /** The ways in which at least one consent stands. */
    static List<Standing> of(Figures figures) {
        Map<Way, Long> counts = new EnumMap<>(Way.class);
        figures.states().forEach((state, count) -> counts.merge(way(state), count, Long::sum));
        counts.merge(Way.ALLOWED, -figures.paused(), Long::sum);
        counts.put(Way.PAUSED, figures.paused());
        return Arrays.stream(Way.values())
                .map(way -> new Standing(way, counts.getOrDefault(way, 0L)))
                .filter(standing -> standing.count() > 0)
                .toList();
    }

    private static Way way(ConsentState state) {
        return switch (state) {
            case Given, RenewedConsentGiven -> Way.ALLOWED;
            case Requested, RequestDeferred -> Way.OPEN;
            case Refused -> Way.REFUSED;
            case Withdrawn -> Way.WITHDRAWN;
            case Revoked -> Way.GIVEN_UP;
            case Expired -> Way.EXPIRED;
            case Invalidated -> Way.INVALID;
        };
    }
}
