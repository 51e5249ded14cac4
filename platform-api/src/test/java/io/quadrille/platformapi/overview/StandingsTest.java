// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quadrille.consent.api.ConsentFigures.Figures;
import io.quadrille.consent.api.ConsentState;
import io.quadrille.platformapi.overview.Overview.Standing;
import io.quadrille.platformapi.overview.Overview.Way;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StandingsTest {

    @Test
    void pausedConsentsAreNotCountedAsInForce() {
        Figures figures = new Figures(
                Map.of(ConsentState.Given, 5L, ConsentState.RenewedConsentGiven, 1L, ConsentState.Withdrawn, 3L),
                2,
                List.of());

        assertEquals(
                List.of(new Standing(Way.ALLOWED, 4), new Standing(Way.PAUSED, 2), new Standing(Way.WITHDRAWN, 3)),
                Standings.of(figures));
    }

    @Test
    void whereNobodyDecidedNothingStands() {
        assertEquals(List.of(), Standings.of(new Figures(Map.of(), 0, List.of())));
    }
}
