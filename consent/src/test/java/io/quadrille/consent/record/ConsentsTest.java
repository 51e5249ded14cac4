// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.record;

import static io.quadrille.consent.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import io.quadrille.consent.api.Consents.Narrowing;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ConsentsTest {

    @Inject
    Consents consents;

    @Inject
    Dance dance;

    private World world;
    private ConsentId consent;

    @BeforeEach
    void aliceAllows() throws SQLException {
        world = World.create();
        consent = dance.allow(
                world,
                World.APP,
                world.alice(),
                AccessMode.PERIODIC,
                Dance.grant(Set.of(World.CAR, World.SECOND_CAR), Set.of(World.USAGE, World.ENGINE)));
    }

    @Test
    void withdrawnConsentStaysWithdrawn() {
        ConsentRecord withdrawn = await(consents.withdraw(world.tenant(), world.alice(), consent));

        assertEquals(ConsentState.Withdrawn, withdrawn.state());
        assertEquals(2, withdrawn.version());
        assertEquals(
                Reason.CONFLICT,
                Refusal.of(() -> consents.resume(world.tenant(), world.alice(), consent))
                        .reason());
        assertEquals(Optional.of(withdrawn), await(consents.find(world.tenant(), World.APP, consent)));
    }

    @Test
    void pauseIsEndedOnlyByResumingOrEndingTheConsent() {
        assertTrue(
                await(consents.suspend(world.tenant(), world.alice(), consent)).suspended());
        assertEquals(
                Reason.CONFLICT,
                Refusal.of(() -> consents.suspend(world.tenant(), world.alice(), consent))
                        .reason());

        ConsentRecord resumed = await(consents.resume(world.tenant(), world.alice(), consent));

        assertEquals(ConsentState.Given, resumed.state());
        assertEquals(false, resumed.suspended());
    }

    @Test
    void appThatGivesUpLeavesARevokedConsent() {
        ConsentRecord revoked = await(consents.giveUp(world.tenant(), World.APP, consent));

        assertEquals(ConsentState.Revoked, revoked.state());
        ConsentEvent last =
                await(consents.history(world.tenant(), world.alice(), consent)).getLast();
        assertEquals("revoked", last.event());
        assertEquals("app:loyal-drive", last.actor());
    }

    @Test
    void narrowingTakesAwayAtOnce() {
        ConsentRecord before = current();
        Instant earlier = before.validUntil().minusSeconds(3600);

        ConsentRecord narrowed = await(consents.narrow(
                world.tenant(),
                world.alice(),
                consent,
                new Narrowing(Set.of(World.CAR), Set.of(World.USAGE), earlier)));

        assertEquals(Set.of(World.CAR), narrowed.devices());
        assertEquals(Set.of(World.USAGE), narrowed.categories());
        assertEquals(earlier, narrowed.validUntil());
        assertEquals(ConsentState.Given, narrowed.state());
        assertEquals(narrowed, current());
    }

    @Test
    void narrowingCannotAddLeaveNothingOrDropWhatIsRequired() {
        ConsentRecord before = current();
        Instant until = before.validUntil();

        assertEquals(
                "A consent can only become narrower; for more, the app has to ask again.",
                narrowing(Set.of(World.CAR, World.BRUNOS_CAR), Set.of(World.USAGE), until));
        assertEquals(
                "A consent can only become narrower; for more, the app has to ask again.",
                narrowing(Set.of(World.CAR), Set.of(World.USAGE), until.plusSeconds(1)));
        assertEquals(
                "Something has to remain; to take everything away, withdraw the consent.",
                narrowing(Set.of(), Set.of(World.USAGE), until));
        assertEquals(
                "The service cannot work without a required category; withdraw the consent instead.",
                narrowing(Set.of(World.CAR), Set.of(World.ENGINE), until));
        assertEquals(
                "The end has to lie in the future; to end it now, withdraw it.",
                narrowing(Set.of(World.CAR), Set.of(World.USAGE), Instant.now().minusSeconds(1)));
        assertEquals("Nothing would change.", narrowing(before.devices(), before.categories(), until));
        assertEquals(before, current());
    }

    @Test
    void expiredConsentCannotBeResumedWithdrawnOrNarrowed() throws SQLException {
        Sql.everything()
                .run(
                        "update consent set valid_from = ?, valid_until = ? where consent = ?",
                        World.utc(World.LONG_AGO),
                        World.utc(Instant.now()),
                        consent.value());

        assertEquals(
                Reason.CONFLICT,
                Refusal.of(() -> consents.withdraw(world.tenant(), world.alice(), consent))
                        .reason());
        assertEquals(ConsentState.Expired, current().stateAt(Instant.now()));
    }

    @Test
    void historyTellsEveryActInOrderWithWhatWasReadAndWhoDidIt() {
        await(consents.suspend(world.tenant(), world.alice(), consent));
        await(consents.resume(world.tenant(), world.alice(), consent));
        await(consents.withdraw(world.tenant(), world.alice(), consent));

        List<ConsentEvent> history = await(consents.history(world.tenant(), world.alice(), consent));

        assertEquals(
                List.of("given", "suspended", "resumed", "withdrawn"),
                history.stream().map(ConsentEvent::event).toList());
        assertEquals(
                List.of(1, 2, 3, 4),
                history.stream().map(ConsentEvent::sequence).toList());
        assertEquals("subject:" + world.alice(), history.getFirst().actor());
        assertTrue(
                history.getFirst().body().contains("\"language\":\"fr\""),
                history.getFirst().body());
    }

    @Test
    void changedHistoryIsNotShownAsIfItWereTrue() throws SQLException {
        await(consents.withdraw(world.tenant(), world.alice(), consent));
        Sql.everything()
                .run(
                        "update consent_event set body = replace(body, 'given', 'taken') where consent = ? and sequence = 1",
                        consent.value());

        assertEquals(
                Reason.TAMPERED,
                Refusal.of(() -> consents.history(world.tenant(), world.alice(), consent))
                        .reason());
    }

    @Test
    void historyWithoutItsEndIsNotShownAsIfItWereComplete() throws SQLException {
        await(consents.suspend(world.tenant(), world.alice(), consent));
        Sql.everything().run("delete from consent_event where consent = ? and sequence = 2", consent.value());

        assertEquals(
                Reason.TAMPERED,
                Refusal.of(() -> consents.history(world.tenant(), world.alice(), consent))
                        .reason());
        assertEquals(
                Reason.TAMPERED,
                Refusal.of(() -> consents.withdraw(world.tenant(), world.alice(), consent))
                        .reason());
    }

    @Test
    void ofTwoActsAtTheSameInstantOneIsRefused() {
        AtomicInteger conflicts = new AtomicInteger();

        await(Uni.join()
                .all(
                        counted(consents.withdraw(world.tenant(), world.alice(), consent), conflicts),
                        counted(consents.giveUp(world.tenant(), World.APP, consent), conflicts),
                        counted(consents.withdraw(world.tenant(), world.alice(), consent), conflicts))
                .andFailFast());

        assertEquals(2, conflicts.get());
        assertEquals(
                2,
                await(consents.history(world.tenant(), world.alice(), consent)).size());
    }

    @Test
    void nobodyElseCanSeeOrChangeIt() throws SQLException {
        World other = World.create();

        assertEquals(Optional.empty(), await(consents.find(world.tenant(), world.bruno(), consent)));
        assertEquals(Optional.empty(), await(consents.find(world.tenant(), World.RIVAL, consent)));
        assertEquals(Optional.empty(), await(consents.find(other.tenant(), world.alice(), consent)));
        assertEquals(List.of(), await(consents.ofSubject(other.tenant(), world.alice())));
        assertEquals(List.of(), await(consents.ofApp(other.tenant(), World.APP, Optional.empty(), 10)));
        assertEquals(
                Reason.NOT_FOUND,
                Refusal.of(() -> consents.withdraw(world.tenant(), world.bruno(), consent))
                        .reason());
        assertEquals(
                Reason.NOT_FOUND,
                Refusal.of(() -> consents.withdraw(other.tenant(), world.alice(), consent))
                        .reason());
        assertEquals(
                Reason.NOT_FOUND,
                Refusal.of(() -> consents.giveUp(world.tenant(), World.RIVAL, consent))
                        .reason());
        assertEquals(
                Reason.NOT_FOUND,
                Refusal.of(() -> consents.history(world.tenant(), world.bruno(), consent))
                        .reason());
        assertEquals(ConsentState.Given, current().state());
    }

    private ConsentRecord current() {
        return await(consents.find(world.tenant(), world.alice(), consent)).orElseThrow();
    }

    private String narrowing(Set<DeviceId> devices, Set<String> categories, Instant until) {
        Narrowing narrowing = new Narrowing(devices, categories, until);
        return Refusal.of(() -> consents.narrow(world.tenant(), world.alice(), consent, narrowing))
                .getMessage();
    }

    private static Uni<Object> counted(Uni<ConsentRecord> act, AtomicInteger conflicts) {
        return act.<Object>map(done -> done).onFailure().recoverWithItem(() -> conflicts.incrementAndGet());
    }
}
