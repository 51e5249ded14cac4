// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.record;

import static io.quadrille.consent.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import io.quadrille.consent.Dance;
import io.quadrille.consent.HeardNews;
import io.quadrille.consent.Refusal;
import io.quadrille.consent.Sql;
import io.quadrille.consent.TestDatabase;
import io.quadrille.consent.World;
import io.quadrille.consent.api.ConsentException.Reason;
import io.quadrille.consent.api.ConsentId;
import io.quadrille.consent.api.ConsentState;
import io.quadrille.consent.api.Consents;
import io.quadrille.consent.api.erasure.ErasureOrder;
import io.quadrille.consent.api.erasure.ErasureOrders;
import io.quadrille.consent.api.erasure.ErasureOrders.Word;
import io.quadrille.consent.api.signature.Signatures;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ErasureOrdersTest {

    private static final String RUN_OUT = "update consent set valid_from = now() - interval '2 days',"
            + " valid_until = now() - interval '1 day' where tenant = ? and consent = ?";

    @Inject
    Consents consents;

    @Inject
    ErasureOrders orders;

    @Inject
    RunOutConsents runOut;

    @Inject
    HeardNews news;

    @Inject
    Signatures signatures;

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
    void whileAConsentLastsNothingHasToBeErased() {
        await(consents.suspend(world.tenant(), world.alice(), consent));

        assertEquals(Optional.empty(), ofConsent());
        assertEquals(List.of("consent.changed given", "consent.changed suspended"), news.of(world.tenant()));
    }

    @Test
    void withdrawalOrdersToEraseWithinThirtyDaysAndTellsTheApp() {
        await(consents.withdraw(world.tenant(), world.alice(), consent));

        ErasureOrder order = ofConsent().orElseThrow();
        assertEquals(ConsentState.Withdrawn, order.ended());
        assertEquals(Duration.ofDays(30), Duration.between(order.orderedAt(), order.dueAt()));
        assertFalse(order.overdue(order.dueAt().minusSeconds(1)));
        assertTrue(order.overdue(order.dueAt()));
        assertEquals(
                List.of("consent.changed given", "consent.changed withdrawn", "erasure.ordered"),
                news.of(world.tenant()));
    }

    @Test
    void timeThatRunsOutOrdersItOnce() throws SQLException {
        Sql.everything().run(RUN_OUT, world.tenant().value(), consent.value());

        assertEquals(1, await(runOut.lookAfter(world.tenant())));
        assertEquals(0, await(runOut.lookAfter(world.tenant())));

        assertEquals(ConsentState.Expired, ofConsent().orElseThrow().ended());
        assertEquals(
                List.of("consent.changed given", "erasure.ordered", "consent.changed expired"),
                news.of(world.tenant()));
    }

    @Test
    void wordOfTheAppIsTakenOnceAndSigned() throws Exception {
        await(consents.withdraw(world.tenant(), world.alice(), consent));
        UUID order = ofConsent().orElseThrow().id();
        Word word = new Word(now(), "All trips.", "Deleted.");

        ErasureOrder attested = await(orders.attest(world.tenant(), World.APP, order, word));

        JWSObject receipt = JWSObject.parse(attested.attestation().orElseThrow().receipt());
        assertEquals(ErasureOrders.TYPE, receipt.getHeader().getType().getType());
        assertTrue(receipt.verify(
                new ECDSAVerifier(signatures.publicKeys().getKeys().getFirst().toECKey())));
        assertEquals("All trips.", receipt.getPayload().toJSONObject().get("what"));
        assertEquals(order.toString(), receipt.getPayload().toJSONObject().get("erasure"));
        assertFalse(attested.overdue(attested.dueAt()));
        assertEquals(
                Reason.CONFLICT,
                Refusal.of(() -> orders.attest(world.tenant(), World.APP, order, word))
                        .reason());
        assertEquals(0, await(orders.countOpen(world.tenant())));
    }

    @Test
    void wordAboutBeforeTheOrderOrTheFutureIsNotTaken() {
        await(consents.withdraw(world.tenant(), world.alice(), consent));
        ErasureOrder order = ofConsent().orElseThrow();

        for (Instant erasedAt : List.of(order.orderedAt().minusSeconds(1), now().plusSeconds(600))) {
            Word word = new Word(erasedAt, "All trips.", "Deleted.");
            assertEquals(
                    Reason.INVALID,
                    Refusal.of(() -> orders.attest(world.tenant(), World.APP, order.id(), word))
                            .reason());
        }
    }

    @Test
    void anotherAppOrTenantOrPersonFindsNothing() throws SQLException {
        await(consents.withdraw(world.tenant(), world.alice(), consent));
        UUID order = ofConsent().orElseThrow().id();
        World other = World.create();
        Word word = new Word(now(), "All trips.", "Deleted.");

        assertEquals(
                Reason.NOT_FOUND,
                Refusal.of(() -> orders.attest(world.tenant(), World.RIVAL, order, word))
                        .reason());
        assertEquals(
                Reason.NOT_FOUND,
                Refusal.of(() -> orders.attest(other.tenant(), World.APP, order, word))
                        .reason());
        assertEquals(List.of(), await(orders.ofApp(world.tenant(), World.RIVAL, Optional.empty(), 10)));
        assertEquals(List.of(), await(orders.open(other.tenant(), 0, 10)));
        assertEquals(Optional.empty(), await(orders.ofConsent(world.tenant(), world.bruno(), consent)));
        assertEquals(Optional.empty(), ofConsent().orElseThrow().attestation());
    }

    @Test
    void ordersOfAnAppComeInPages() {
        ConsentId second = dance.aliceAllows(world);
        await(consents.withdraw(world.tenant(), world.alice(), consent));
        await(consents.giveUp(world.tenant(), World.APP, second));

        List<ErasureOrder> first = await(orders.ofApp(world.tenant(), World.APP, Optional.empty(), 1));
        List<ErasureOrder> rest = await(orders.ofApp(
                world.tenant(), World.APP, Optional.of(first.getFirst().id()), 10));

        assertEquals(List.of(consent), first.stream().map(ErasureOrder::consent).toList());
        assertEquals(List.of(second), rest.stream().map(ErasureOrder::consent).toList());
        assertEquals(2, await(orders.countOpen(world.tenant())));
    }

    private Optional<ErasureOrder> ofConsent() {
        return await(orders.ofConsent(world.tenant(), world.alice(), consent));
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
