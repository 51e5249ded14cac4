// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.decision;

import static io.quadrille.consent.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quadrille.consent.Dance;
import io.quadrille.consent.Refusal;
import io.quadrille.consent.Sql;
import io.quadrille.consent.TestDatabase;
import io.quadrille.consent.World;
import io.quadrille.consent.api.AccessMode;
import io.quadrille.consent.api.ConsentException.Reason;
import io.quadrille.consent.api.ConsentId;
import io.quadrille.consent.api.Consents;
import io.quadrille.consent.api.decision.Decision;
import io.quadrille.consent.api.decision.Decision.Concerned;
import io.quadrille.consent.api.decision.Decision.Slice;
import io.quadrille.consent.api.decision.Decisions;
import io.quadrille.consent.api.request.ConsentDialogs;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.database.Application;
import io.quadrille.tenantadmin.api.database.TenantTransactions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DecisionsTest {

    @Inject
    Decisions decisions;

    @Inject
    Consents consents;

    @Inject
    ConsentDialogs dialogs;

    @Inject
    Dance dance;

    @Inject
    @Application
    TenantTransactions transactions;

    private World world;

    @BeforeEach
    void world() throws SQLException {
        world = World.create();
    }

    @Test
    void consentOpensExactlyItsDevicesStreamsAndDays() {
        ConsentId consent = dance.aliceAllows(world);

        Decision decision = decide(asking());

        assertTrue(decision.allowed());
        assertEquals(List.of(), decision.reasons());
        assertEquals(
                List.of(new Slice(
                        Optional.of(consent),
                        world.alice(),
                        World.CAR,
                        Set.of("speed", "odometer"),
                        Asking.FROM,
                        Asking.UNTIL,
                        Duration.ofSeconds(1),
                        Map.of())),
                decision.slices());
        assertTrue(decision.policyRevision().matches("[0-9a-f]{64}"), decision.policyRevision());
    }

    @Test
    void dataFromBeforeWhatWasAllowedIsCutOff() {
        dance.aliceAllows(world);

        Decision decision = decide(asking().between(World.LONG_AGO, Asking.UNTIL));

        assertEquals(Dance.DATA_FROM, decision.slices().getFirst().from());
    }

    @Test
    void dataOfAnotherHoldersTimeIsCutOffToTheMicrosecond() throws SQLException {
        dance.aliceAllows(world);
        Instant sold = Instant.parse("2020-06-01T12:34:56.789012Z");
        Sql.everything()
                .run(
                        "update holding set held_until = ? where tenant = ? and device = ?",
                        World.utc(sold),
                        world.tenant().value(),
                        World.CAR.value());
        world.hold(World.CAR, world.bruno(), sold, null);

        Decision decision = decide(asking());

        assertEquals(sold, decision.slices().getFirst().until());
        assertEquals(1, decision.slices().size());
    }

    @Test
    void nothingIsAllowedWithoutAConsent() {
        assertRefused("no-consent", asking());
    }

    @Test
    void refusedAndDeferredConsentsAllowNothing() {
        UUID request = dance.push(world, World.APP, AccessMode.PERIODIC).id();
        UUID later = dance.push(world, World.APP, AccessMode.PERIODIC).id();
        await(dialogs.refuse(world.tenant(), request, world.alice(), Locale.ENGLISH));
        await(dialogs.defer(world.tenant(), later, world.bruno(), Locale.ENGLISH));

        assertRefused("consent-not-given", asking());
    }

    @Test
    void withdrawnConsentYieldsNoReadings() {
        ConsentId consent = dance.aliceAllows(world);

        await(consents.withdraw(world.tenant(), world.alice(), consent));

        assertRefused("consent-withdrawn", asking().under(consent));
        assertRefused("consent-withdrawn", asking());
    }

    @Test
    void pausedConsentYieldsNoReadingsUntilItIsResumed() {
        ConsentId consent = dance.aliceAllows(world);

        await(consents.suspend(world.tenant(), world.alice(), consent));
        assertRefused("consent-suspended", asking());

        await(consents.resume(world.tenant(), world.alice(), consent));
        assertTrue(decide(asking()).allowed());
    }

    @Test
    void consentThatTheAppGaveUpYieldsNoReadings() {
        ConsentId consent = dance.aliceAllows(world);

        await(consents.giveUp(world.tenant(), World.APP, consent));

        assertRefused("consent-revoked", asking().under(consent));
    }

    @Test
    void expiredInvalidatedAndFutureConsentsYieldNoReadings() throws SQLException {
        ConsentId consent = dance.aliceAllows(world);

        change(consent, "valid_from = timestamptz '2001-01-01', valid_until = clock_timestamp()");
        assertRefused("consent-expired", asking().under(consent));

        change(consent, "valid_until = clock_timestamp() + interval '1 day', state = 'Invalidated'");
        assertRefused("consent-invalidated", asking().under(consent));

        change(consent, "state = 'Given', valid_from = clock_timestamp() + interval '1 hour'");
        assertRefused("consent-not-yet-valid", asking().under(consent));
    }

    @Test
    void otherPurposeDeviceCategoryAndDaysAreRefusedEachWithItsReason() {
        ConsentId alices = dance.aliceAllows(world);
        dance.allow(
                world,
                World.APP,
                world.bruno(),
                AccessMode.PERIODIC,
                Dance.grant(Set.of(World.BRUNOS_CAR), Set.of(World.USAGE, World.ENGINE)));

        assertRefused("purpose-not-covered", asking().purpose("https://w3id.org/dpv#Marketing"));
        assertRefused("device-not-covered", asking().under(alices).devices(World.BRUNOS_CAR));
        assertRefused("category-not-covered", asking().under(alices).streams("position"));
        assertRefused("window-not-covered", asking().under(alices).between(World.LONG_AGO, Dance.DATA_FROM));
    }

    @Test
    void dataAfterTheHoldingIsRefused() throws SQLException {
        ConsentId consent = dance.aliceAllows(world);
        Sql.everything()
                .run(
                        "update holding set held_until = ? where tenant = ? and device = ?",
                        World.utc(Asking.FROM),
                        world.tenant().value(),
                        World.CAR.value());

        assertRefused("holding-ended", asking().under(consent));
    }

    @Test
    void consentOfAnotherAppIsRefusedWithoutTellingItsState() {
        ConsentId rivals = dance.allow(
                world,
                World.RIVAL,
                world.alice(),
                AccessMode.PERIODIC,
                Dance.grant(Set.of(World.CAR), Set.of(World.USAGE)));

        assertRefused("other-app", asking().under(rivals));

        await(consents.withdraw(world.tenant(), world.alice(), rivals));
        assertRefused("other-app", asking().under(rivals));
    }

    @Test
    void anotherTenantsConsentsAndDevicesDoNotExist() throws SQLException {
        World other = World.create();
        ConsentId consent = dance.aliceAllows(other);

        assertEquals(Reason.NOT_FOUND, failure(asking().under(consent)));
        assertRefused("no-consent", asking());
        assertTrue(decide(Asking.by(other.tenant(), World.APP).under(consent)).allowed());
    }

    @Test
    void deviceThatIsInNoneOfTheAppsConsentsDoesNotExistForIt() {
        dance.aliceAllows(world);
        dance.allow(
                world,
                World.RIVAL,
                world.bruno(),
                AccessMode.PERIODIC,
                Dance.grant(Set.of(World.BRUNOS_CAR), Set.of(World.USAGE)));

        assertEquals(Reason.NOT_FOUND, failure(asking().devices(World.BRUNOS_CAR)));
        assertEquals(Reason.NOT_FOUND, failure(asking().devices(World.CAR, new DeviceId("car-9"))));
        assertEquals(Reason.NOT_FOUND, failure(asking().under(new ConsentId(UUID.randomUUID()))));
    }

    @Test
    void oneTimeConsentIsUsedUpByOneRead() {
        dance.allow(
                world,
                World.APP,
                world.alice(),
                AccessMode.ONETIME,
                Dance.grant(Set.of(World.CAR), Set.of(World.USAGE)));

        assertTrue(decide(asking().action("devices")).allowed());
        Decision first = decide(asking());

        assertEquals(List.of("consume"), first.obligations());
        assertRefused("consent-used", asking());
    }

    @Test
    void ofTwoReadsAtTheSameInstantOneGetsTheOneTimeConsent() {
        dance.allow(
                world,
                World.APP,
                world.alice(),
                AccessMode.ONETIME,
                Dance.grant(Set.of(World.CAR), Set.of(World.USAGE)));

        List<Decision> both = await(Uni.join()
                .all(deciding(asking()), deciding(asking()), deciding(asking()), deciding(asking()))
                .andFailFast());

        assertEquals(1, both.stream().filter(Decision::allowed).count());
        assertEquals(
                3,
                both.stream()
                        .filter(decision -> decision.reasons().equals(List.of("consent-used")))
                        .count());
    }

    @Test
    void oneTimeConsentIsNotUsedUpIfTheTransactionFails() {
        dance.allow(
                world,
                World.APP,
                world.alice(),
                AccessMode.ONETIME,
                Dance.grant(Set.of(World.CAR), Set.of(World.USAGE)));

        Uni<Decision> interrupted = transactions.inTenant(
                world.tenant(),
                transaction -> decisions
                        .decide(transaction, asking().request())
                        .onItem()
                        .failWith(decision -> new IllegalStateException("the client is gone")));
        await(interrupted.onFailure(IllegalStateException.class).recoverWithNull());

        assertTrue(decide(asking()).allowed());
    }

    @Test
    void everyPersonWhoseDataWasAskedForIsToldOfTheRefusal() throws SQLException {
        ConsentId consent = dance.aliceAllows(world);
        await(consents.withdraw(world.tenant(), world.alice(), consent));
        world.hold(World.CAR, world.bruno(), Asking.FROM, null);

        Decision decision = decide(asking().devices(World.CAR));

        assertEquals(
                List.of(
                        new Concerned(
                                world.alice(), Optional.of(consent), Optional.of(World.PURPOSE), Set.of(World.CAR)),
                        new Concerned(world.bruno(), Optional.empty(), Optional.empty(), Set.of(World.CAR))),
                decision.refusedFor());
    }

    @Test
    void personSeesWhatHerDeviceRecordedWhileSheHeldItAndNothingElse() throws SQLException {
        Decision own = decide(Asking.by(world.tenant(), world.alice(), World.CAR));

        assertEquals(
                List.of(new Slice(
                        Optional.empty(),
                        world.alice(),
                        World.CAR,
                        Set.of("speed", "odometer", "position", "engine-speed"),
                        Asking.FROM,
                        Asking.UNTIL,
                        Duration.ZERO,
                        Map.of())),
                own.slices());
        assertEquals(Reason.NOT_FOUND, failure(Asking.by(world.tenant(), world.alice(), World.BRUNOS_CAR)));
        assertRefused(
                "not-the-holder",
                Asking.by(world.tenant(), world.alice(), World.CAR)
                        .between(World.LONG_AGO.minusSeconds(60), World.LONG_AGO));
        assertEquals(Reason.NOT_FOUND, failure(Asking.by(World.create().tenant(), world.alice(), World.CAR)));
    }

    private void change(ConsentId consent, String assignments) throws SQLException {
        Sql.everything().run("update consent set " + assignments + " where consent = ?", consent.value());
    }

    private Asking asking() {
        return Asking.by(world.tenant(), World.APP);
    }

    private Uni<Decision> deciding(Asking asking) {
        return transactions.inTenant(
                asking.request().tenant(), transaction -> decisions.decide(transaction, asking.request()));
    }

    private Decision decide(Asking asking) {
        return await(deciding(asking));
    }

    private Reason failure(Asking asking) {
        return Refusal.of(() -> deciding(asking)).reason();
    }

    private void assertRefused(String reason, Asking asking) {
        Decision decision = decide(asking);
        assertEquals(List.of(reason), decision.reasons());
        assertEquals(List.of(), decision.slices());
    }
}
