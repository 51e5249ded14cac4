// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal.consents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quadrille.consent.api.AccessMode;
import io.quadrille.consent.api.ConsentException;
import io.quadrille.consent.api.ConsentId;
import io.quadrille.consent.api.ConsentRecord;
import io.quadrille.consent.api.ConsentState;
import io.quadrille.consent.api.Consents.Narrowing;
import io.quadrille.tenantadmin.api.AppId;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NarrowFormTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant END = Instant.parse("2027-03-03T15:00:00Z");

    private final MultivaluedHashMap<String, String> fields = new MultivaluedHashMap<>();

    @Test
    void whatIsTickedRemains() {
        fields.put("device", List.of("car-1"));
        fields.put("category", List.of("pd#Speed", "pd#Fuel"));
        fields.putSingle("until-day", "2027-01-31");

        assertEquals(
                new Narrowing(
                        Set.of(new DeviceId("car-1")),
                        Set.of("pd#Speed", "pd#Fuel"),
                        Instant.parse("2027-01-31T23:00:00Z")),
                new NarrowForm(fields).of(consent(), PARIS));
    }

    @Test
    void theDayOnWhichItEndsAnywayMovesNothing() {
        fields.put("device", List.of("car-1"));
        fields.putSingle("until-day", "2027-03-03");

        assertEquals(END, new NarrowForm(fields).of(consent(), PARIS).validUntil());
    }

    @Test
    void aDayThatIsNoneIsInvalid() {
        fields.putSingle("until-day", "31.1.2027");

        ConsentException failure =
                assertThrows(ConsentException.class, () -> new NarrowForm(fields).of(consent(), PARIS));
        assertEquals(ConsentException.Reason.INVALID, failure.reason());
    }

    private static ConsentRecord consent() {
        return new ConsentRecord(
                new TenantId("voltaire-motors"),
                new ConsentId(UUID.randomUUID()),
                new AppId("loyal-drive"),
                new SubjectId(UUID.randomUUID()),
                UUID.randomUUID(),
                1,
                "https://w3id.org/dpv#PaymentManagement",
                ConsentState.Given,
                false,
                Set.of(new DeviceId("car-1"), new DeviceId("car-2")),
                Set.of("pd#Speed", "pd#Fuel", "pd#Position"),
                Optional.empty(),
                Optional.empty(),
                END.minus(Duration.ofDays(90)),
                END,
                Duration.ZERO,
                AccessMode.PERIODIC,
                1);
    }
}
