// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal.looked;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quadrille.consent.api.ledger.AccessLedger;
import io.quadrille.tenantadmin.api.TenantId;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LookFilterTest {

    private static final TenantId VOLTAIRE = new TenantId("voltaire-motors");
    private static final TenantId ALBION = new TenantId("albion-cars");

    @Test
    void whatTheAddressSaysIsAsked() {
        UUID before = UUID.randomUUID();
        LookFilter filter = new LookFilter(
                "voltaire-motors/loyal-drive",
                "voltaire-motors/car-1",
                "refused",
                "2026-11-01",
                "2026-11-20",
                before.toString());

        AccessLedger.Filter asked = filter.within(ZoneId.of("Europe/Paris"), 51);

        assertEquals(
                new AccessLedger.Filter(
                        Optional.of("loyal-drive"),
                        Optional.of("car-1"),
                        Optional.of("refused"),
                        Optional.of(Instant.parse("2026-10-31T23:00:00Z")),
                        Optional.of(Instant.parse("2026-11-20T23:00:00Z")),
                        Optional.of(before),
                        51),
                asked);
    }

    @Test
    void anAppOfOneTenantConcernsNoOther() {
        LookFilter filter = new LookFilter("voltaire-motors/loyal-drive", "", "", "", "", "");

        assertTrue(filter.concerns(VOLTAIRE));
        assertFalse(filter.concerns(ALBION));
    }

    @Test
    void whatCannotBeReadIsNotAsked() {
        LookFilter filter = new LookFilter("", "", "perhaps", "31/12/2026", "soon", "the last one");

        assertEquals(
                new AccessLedger.Filter(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        51),
                filter.within(ZoneOffset.UTC, 51));
    }
}
