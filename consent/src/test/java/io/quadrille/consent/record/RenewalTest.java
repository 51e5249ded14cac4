// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.record;

import static io.quadrille.consent.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quadrille.consent.Dance;
import io.quadrille.consent.Refusal;
import io.quadrille.consent.SampleTerms;
import io.quadrille.consent.Sql;
import io.quadrille.consent.TestDatabase;
import io.quadrille.consent.World;
import io.quadrille.consent.api.AccessMode;
import io.quadrille.consent.api.ConsentEvent;
import io.quadrille.consent.api.ConsentException;
import io.quadrille.consent.api.ConsentException.Reason;
import io.quadrille.consent.api.ConsentId;
import io.quadrille.consent.api.ConsentRecord;
import io.quadrille.consent.api.ConsentState;
import io.quadrille.consent.api.Consents;
import io.quadrille.consent.api.Consents.Narrowing;
import io.quadrille.consent.api.Consents.Renewal;
import io.quadrille.consent.api.agreement.Agreements;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RenewalTest {

    private static final Renewal SAME =
            new Renewal(Set.of(World.CAR, World.SECOND_CAR), Set.of(World.USAGE, World.ENGINE), Locale.FRENCH);

    @Inject
    Consents consents;

    @Inject
    Agreements agreements;

    @Inject
    Dance dance;

    private World world;
    private ConsentId consent;

    @BeforeEach
    void aliceAllowedSomeDaysAgo() throws SQLException {
        world = World.create();
        consent = allow(AccessMode.PERIODIC);
        Sql.everything()
                .run(
                        "update consent set valid_from = valid_from - interval '80 days',"
                                + " valid_until = valid_until - interval '80 days' where consent = ?",
                        consent.value());
    }

    @Test
    void itBeginsAnewForAsLongAsBefore() {
        ConsentRecord before = current();

        ConsentRecord renewed = renew(SAME);

        assertEquals(ConsentState.RenewedConsentGiven, renewed.state());
        assertEquals(before.devices(), renewed.devices());
        assertEquals(before.categories(), renewed.categories());
        assertEquals(before.dataFrom(), renewed.dataFrom());
        assertEquals(before.resolution(), renewed.resolution());
        assertEquals(Dance.VALIDITY, Duration.between(renewed.validFrom(), renewed.validUntil()));
        assertTrue(renewed.validUntil().isAfter(before.validUntil()));
        ConsentEvent last =
                await(consents.history(world.tenant(), world.alice(), consent)).getLast();
        assertEquals("renewed", last.event());
        assertTrue(last.body().contains("\"language\":\"fr\""), last.body());
    }

    @Test
    void itCanBeRenewedAgainAndNeverForLonger() {
        renew(SAME);
        Instant earlier = current().validUntil().minus(Duration.ofDays(60));
        await(consents.narrow(
                world.tenant(), world.alice(), consent, new Narrowing(SAME.devices(), SAME.categories(), earlier)));

        ConsentRecord again = renew(SAME);

        assertEquals(ConsentState.RenewedConsentGiven, again.state());
        assertEquals(30, Duration.between(again.validFrom(), again.validUntil()).toDays());
    }

    @Test
    void sheMayLeaveSomethingOutAndAddNothing() {
        ConsentRecord before = current();

        assertEquals(
                "A consent can only become narrower; for more, the app has to ask again.",
                refused(renewal(Set.of(World.CAR, World.BRUNOS_CAR), Set.of(World.USAGE)))
                        .getMessage());
        assertEquals(
                "A consent can only become narrower; for more, the app has to ask again.",
                refused(renewal(Set.of(World.CAR), Set.of(World.USAGE, World.POSITION)))
                        .getMessage());
        assertEquals(
                "Something has to remain; to take everything away, withdraw the consent.",
                refused(renewal(Set.of(), Set.of(World.USAGE))).getMessage());
        assertEquals(
                "The service cannot work without a required category; withdraw the consent instead.",
                refused(renewal(Set.of(World.CAR), Set.of(World.ENGINE))).getMessage());
        assertEquals(before, current());

        ConsentRecord renewed = renew(renewal(Set.of(World.CAR), Set.of(World.USAGE)));

        assertEquals(Set.of(World.CAR), renewed.devices());
        assertEquals(Set.of(World.USAGE), renewed.categories());
    }

    @Test
    void aPauseGoesOn() {
        await(consents.suspend(world.tenant(), world.alice(), consent));

        assertTrue(renew(SAME).suspended());
    }

    @Test
    void whatIsOverCannotBeRenewed() throws SQLException {
        await(consents.withdraw(world.tenant(), world.alice(), consent));
        assertEquals(Reason.CONFLICT, refused(SAME).reason());

        consent = allow(AccessMode.PERIODIC);
        Sql.everything()
                .run(
                        "update consent set valid_from = ?, valid_until = ? where consent = ?",
                        World.utc(World.LONG_AGO),
                        World.utc(Instant.now()),
                        consent.value());
        assertEquals(Reason.CONFLICT, refused(SAME).reason());
    }

    @Test
    void whatWasForOneTimeIsAskedAnew() {
        consent = allow(AccessMode.ONETIME);

        assertEquals(Reason.INVALID, refused(SAME).reason());
    }

    @Test
    void whoAsksForSomethingElseNowHasToAskAnew() {
        await(agreements.revise(world.tenant(), World.APP, current().agreement(), SampleTerms.insurer()));

        assertEquals(
                "The app has changed what it asks for; it has to ask you again.",
                refused(SAME).getMessage());
        assertEquals(ConsentState.Given, current().state());
    }

    @Test
    void nobodyElseCanRenewIt() throws SQLException {
        World other = World.create();

        assertEquals(Reason.NOT_FOUND, refused(world, world.bruno()).reason());
        assertEquals(Reason.NOT_FOUND, refused(other, world.alice()).reason());
        assertEquals(ConsentState.Given, current().state());
    }

    private ConsentId allow(AccessMode mode) {
        return dance.allow(world, World.APP, world.alice(), mode, Dance.grant(SAME.devices(), SAME.categories()));
    }

    private static Renewal renewal(Set<DeviceId> devices, Set<String> categories) {
        return new Renewal(devices, categories, Locale.ENGLISH);
    }

    private ConsentRecord renew(Renewal renewal) {
        return await(consents.renew(world.tenant(), world.alice(), consent, renewal));
    }

    private ConsentException refused(Renewal renewal) {
        return Refusal.of(() -> consents.renew(world.tenant(), world.alice(), consent, renewal));
    }

    private ConsentException refused(World where, SubjectId who) {
        return Refusal.of(() -> consents.renew(where.tenant(), who, consent, SAME));
    }

    private ConsentRecord current() {
        return await(consents.find(world.tenant(), world.alice(), consent)).orElseThrow();
    }
}
