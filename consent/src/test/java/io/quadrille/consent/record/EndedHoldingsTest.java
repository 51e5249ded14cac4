// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.record;

import static io.quadrille.consent.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quadrille.consent.Dance;
import io.quadrille.consent.Refusal;
import io.quadrille.consent.Sql;
import io.quadrille.consent.TestDatabase;
import io.quadrille.consent.World;
import io.quadrille.consent.api.AccessMode;
import io.quadrille.consent.api.ConsentEvent;
import io.quadrille.consent.api.ConsentException.Reason;
import io.quadrille.consent.api.ConsentId;
import io.quadrille.consent.api.ConsentRecord;
import io.quadrille.consent.api.ConsentState;
import io.quadrille.consent.api.Consents;
import io.quadrille.tenantadmin.api.DirectoryException;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.person.Holding;
import io.quadrille.tenantadmin.api.person.Holdings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who sells the car allows nobody anything of it any more. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EndedHoldingsTest {

    @Inject
    Consents consents;

    @Inject
    Holdings holdings;

    @Inject
    Dance dance;

    private World world;
    private ConsentId consent;

    @BeforeEach
    void aliceAllows() throws SQLException {
        world = World.create();
        consent = dance.aliceAllows(world);
    }

    @Test
    void aConsentToTheDeviceAloneIsInvalidated() {
        sells();

        ConsentRecord after = current();
        assertEquals(ConsentState.Invalidated, after.state());
        assertEquals("invalidated by tenant:" + world.tenant(), lastEvent());
    }

    @Test
    void aPausedConsentIsInvalidatedToo() {
        await(consents.suspend(world.tenant(), world.alice(), consent));

        sells();

        assertEquals(ConsentState.Invalidated, current().state());
        assertEquals(false, current().suspended());
    }

    @Test
    void aConsentToAnotherDeviceBesidesLosesThisOne() {
        consent = dance.allow(
                world,
                World.APP,
                world.alice(),
                AccessMode.PERIODIC,
                Dance.grant(Set.of(World.CAR, World.SECOND_CAR), Set.of(World.USAGE)));

        sells();

        assertEquals(ConsentState.Given, current().state());
        assertEquals(Set.of(World.SECOND_CAR), current().devices());
        assertEquals("narrowed by tenant:" + world.tenant(), lastEvent());
    }

    @Test
    void consentsOfOthersOfOtherDevicesAndThoseThatAreOverStayAsTheyAre() throws SQLException {
        // Given
        World other = World.create();
        ConsentId elsewhere = dance.aliceAllows(other);
        ConsentId withdrawn = dance.aliceAllows(world);
        await(consents.withdraw(world.tenant(), world.alice(), withdrawn));
        ConsentId brunos = dance.allow(
                world,
                World.APP,
                world.bruno(),
                AccessMode.PERIODIC,
                Dance.grant(Set.of(World.BRUNOS_CAR), Set.of(World.USAGE)));
        ConsentId second = dance.allow(
                world,
                World.APP,
                world.alice(),
                AccessMode.PERIODIC,
                Dance.grant(Set.of(World.SECOND_CAR), Set.of(World.USAGE)));

        // When
        sells();

        // Then
        assertEquals(ConsentState.Withdrawn, state(world, world.alice(), withdrawn));
        assertEquals(ConsentState.Given, state(world, world.bruno(), brunos));
        assertEquals(ConsentState.Given, state(world, world.alice(), second));
        assertEquals(ConsentState.Given, state(other, other.alice(), elsewhere));
    }

    @Test
    void ifTheConsentCannotEndTheHoldingGoesOn() throws SQLException {
        Sql.everything().run("delete from consent_event where consent = ?", consent.value());

        assertEquals(
                Reason.TAMPERED,
                Refusal.of(() -> holdings.close(world.tenant(), World.CAR, world.alice(), Instant.now()))
                        .reason());

        assertEquals(Optional.empty(), holding().until());
    }

    @Test
    void ifTheHoldingCannotEndTheConsentGoesOn() {
        assertThrows(
                DirectoryException.class,
                () -> await(holdings.close(world.tenant(), World.CAR, world.alice(), World.LONG_AGO.minusSeconds(1))));
        assertThrows(
                DirectoryException.class,
                () -> await(holdings.close(
                        world.tenant(), World.CAR, world.alice(), Instant.now().plusSeconds(60))));

        assertEquals(ConsentState.Given, current().state());
        assertEquals(Optional.empty(), holding().until());
    }

    private void sells() {
        await(holdings.close(world.tenant(), World.CAR, world.alice(), Instant.now()));
    }

    private Holding holding() {
        return await(holdings.of(world.tenant(), World.CAR)).getFirst();
    }

    private ConsentRecord current() {
        return await(consents.find(world.tenant(), world.alice(), consent)).orElseThrow();
    }

    private ConsentState state(World where, SubjectId whose, ConsentId which) {
        return await(consents.find(where.tenant(), whose, which)).orElseThrow().state();
    }

    private String lastEvent() {
        ConsentEvent last =
                await(consents.history(world.tenant(), world.alice(), consent)).getLast();
        return last.event() + " by " + last.actor();
    }
}
