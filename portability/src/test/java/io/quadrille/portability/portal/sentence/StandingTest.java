// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal.sentence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quadrille.consent.api.AccessMode;
import io.quadrille.consent.api.ConsentId;
import io.quadrille.consent.api.ConsentRecord;
import io.quadrille.consent.api.ConsentState;
import io.quadrille.tenantadmin.api.AppId;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {

    private static final Instant END = Instant.parse("2027-03-03T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "Given, ALLOWED",
        "RenewedConsentGiven, ALLOWED",
        "Withdrawn, WITHDRAWN",
        "Revoked, REVOKED",
        "Expired, EXPIRED",
        "Invalidated, INVALID",
        "Refused, REFUSED",
        "Requested, OPEN",
        "RequestDeferred, OPEN"
    })
    void everyStateHasItsStanding(ConsentState state, Standing standing) {
        assertEquals(standing, Standing.of(consent(state, false), END.minusSeconds(1)));
    }

    @Test
    void aSuspendedConsentIsPausedAndOneThatEndedIsNot() {
        assertEquals(Standing.PAUSED, Standing.of(consent(ConsentState.Given, true), END.minusSeconds(1)));
        assertEquals(Standing.EXPIRED, Standing.of(consent(ConsentState.Given, true), END));
        assertFalse(Standing.EXPIRED.alive());
    }

    private static ConsentRecord consent(ConsentState state, boolean suspended) {
        return new ConsentRecord(
                new TenantId("voltaire-motors"),
                new ConsentId(UUID.randomUUID()),
                new AppId("loyal-drive"),
                new SubjectId(UUID.randomUUID()),
                UUID.randomUUID(),
                1,
                "https://w3id.org/dpv#PaymentManagement",
                state,
                suspended,
                Set.of(new DeviceId("car-1")),
                Set.of("https://w3id.org/dpv/pd#VehicleUsage"),
                Optional.empty(),
                Optional.empty(),
                END.minus(Duration.ofDays(90)),
                END,
                Duration.ZERO,
                AccessMode.PERIODIC,
                1);
    }
}
