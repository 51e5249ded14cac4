// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.holding;

import static io.quadrille.tenantadmin.testing.Directory.CAR;
import static io.quadrille.tenantadmin.testing.Directory.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.DirectoryException;
import io.quadrille.tenantadmin.api.DirectoryException.Reason;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.database.TenantSessions;
import io.quadrille.tenantadmin.api.device.DeviceModels;
import io.quadrille.tenantadmin.api.device.Devices;
import io.quadrille.tenantadmin.api.person.Holding;
import io.quadrille.tenantadmin.api.person.Holdings;
import io.quadrille.tenantadmin.api.person.People;
import io.quadrille.tenantadmin.api.person.Person;
import io.quadrille.tenantadmin.testing.Database;
import io.quadrille.tenantadmin.testing.Directory;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Database.class)
class HoldingsTest {

    private static final DeviceId CAR_1 = new DeviceId("car-1");
    private static final Instant JANUARY = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");

    @Inject
    TenantSessions sessions;

    @Inject
    DeviceModels models;

    @Inject
    Devices devices;

    @Inject
    Holdings holdings;

    @Inject
    People people;

    private TenantId tenant;
    private TenantId other;
    private SubjectId alice;

    @BeforeEach
    void aPersonAndTwoTenantsCars() {
        tenant = tenantWithCar();
        other = tenantWithCar();
        alice = Directory.person(sessions, "alice");
    }

    @Test
    void aPersonSeesHerHoldingsOfEveryTenantAndNobodyElses() {
        // Given
        SubjectId bruno = Directory.person(sessions, "bruno");
        Holding first = open(tenant, alice, JANUARY);
        Holding second = open(other, alice, MARCH);
        open(tenant, bruno, MARCH);

        // Then
        assertEquals(List.of(second, first), await(holdings.of(alice)));
    }

    @Test
    void aTenantSeesTheHoldingsOfItsOwnDevices() {
        Holding mine = open(tenant, alice, JANUARY);
        open(other, alice, JANUARY);
        assertEquals(List.of(mine), await(holdings.of(tenant, CAR_1)));
    }

    @Test
    void holdingTheSameDeviceTwiceAtATimeIsRefused() {
        open(tenant, alice, JANUARY);
        assertEquals(Reason.ALREADY_EXISTS, reason(holdings.open(tenant, CAR_1, alice, Holding.Role.USER, MARCH)));
    }

    @Test
    void sheMayHoldItAgainOnceItEnded() {
        open(tenant, alice, JANUARY);
        await(holdings.close(tenant, CAR_1, alice, MARCH));
        assertEquals(MARCH, open(tenant, alice, MARCH).from());
        assertEquals(
                List.of(Optional.empty(), Optional.of(MARCH)),
                await(holdings.of(alice)).stream().map(Holding::until).toList());
    }

    @Test
    void whatIsNotHeldCannotEnd() {
        open(tenant, alice, MARCH);
        assertEquals(Reason.NOT_FOUND, reason(holdings.close(other, CAR_1, alice, MARCH)));
        assertEquals(Reason.INVALID, reason(holdings.close(tenant, CAR_1, alice, JANUARY)));
    }

    @Test
    void unknownDeviceOrPersonIsRefused() {
        assertEquals(
                Reason.INVALID,
                reason(holdings.open(tenant, new DeviceId("car-2"), alice, Holding.Role.OWNER, JANUARY)));
        assertEquals(
                Reason.INVALID,
                reason(holdings.open(tenant, CAR_1, new SubjectId(UUID.randomUUID()), Holding.Role.OWNER, JANUARY)));
    }

    @Test
    void aTenantKnowsThePeopleWhoHoldItsDevicesAndNoOthers() {
        open(tenant, alice, JANUARY);
        assertEquals("alice", await(people.find(tenant, alice)).orElseThrow().name());
        assertEquals(Optional.empty(), await(people.find(other, alice)));
    }

    @Test
    void anAddressLeadsToItsPersonWhateverItsCase() {
        assertEquals(Optional.of(alice), await(people.findByEmail(" ALICE." + alice + "@Example.ORG ")));
        assertEquals(Optional.empty(), await(people.findByEmail("nobody@example.org")));
    }

    @Test
    void aSignInEntersAPersonOnceAndCorrectsHerLater() {
        // Given
        SubjectId carol = new SubjectId(UUID.randomUUID());

        // When
        await(people.recognise(new Person(carol, "carol", "Carol", "carol@example.org", Locale.ENGLISH)));
        await(people.recognise(new Person(carol, "carol", "Carol Weber", "c@example.org", Locale.FRENCH)));

        // Then
        assertEquals(
                Optional.of(new Person(carol, "carol", "Carol Weber", "c@example.org", Locale.FRENCH)),
                await(people.find(carol)));
    }

    private TenantId tenantWithCar() {
        TenantId made = Directory.tenant(sessions);
        await(models.publish(made, CAR));
        await(devices.register(made, CAR_1, CAR.id(), "A car"));
        return made;
    }

    private Holding open(TenantId owner, SubjectId subject, Instant from) {
        return await(holdings.open(owner, CAR_1, subject, Holding.Role.OWNER, from));
    }

    private static Reason reason(Uni<?> call) {
        return assertThrows(DirectoryException.class, () -> await(call)).reason();
    }
}
