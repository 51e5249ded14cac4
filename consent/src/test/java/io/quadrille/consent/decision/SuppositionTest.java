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
import io.quadrille.consent.api.ConsentRecord;
import io.quadrille.consent.api.Consents;
import io.quadrille.consent.api.decision.Decision;
import io.quadrille.consent.api.decision.Decision.Slice;
import io.quadrille.consent.api.decision.Decisions;
import io.quadrille.consent.api.request.ConsentDialogs;
import io.quadrille.tenantadmin.api.database.Application;
import io.quadrille.tenantadmin.api.database.TenantTransactions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SuppositionTest {

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
    private UUID request;

    @BeforeEach
    void aliceIsAsked() throws SQLException {
        world = World.create();
        request = dance.push(world, World.APP, AccessMode.ONETIME).id();
    }

    @Test
    void whatIsSupposedOpensWhatTheConsentThenOpens() {
        // Given
        Decision before = decided(supposed(Set.of(World.USAGE)));

        // When
        await(dialogs.allow(world.tenant(), request, world.alice(), driving(Set.of(World.USAGE))));
        ConsentRecord given = only();
        Decision after = await(transactions.inTenant(
                world.tenant(),
                transaction -> decisions.decide(
                        transaction,
                        Asking.by(world.tenant(), World.APP).under(given.id()).request())));

        // Then
        assertTrue(before.allowed() && after.allowed());
        assertEquals(cut(after), cut(before));
        assertEquals(Set.of("speed", "odometer"), before.slices().getFirst().streams());
    }

    @Test
    void supposingLeavesTheRequestUnansweredAndTheConsentUnmade() {
        decided(supposed(Set.of(World.USAGE)));
        decided(supposed(Set.of(World.USAGE, World.ENGINE)));

        assertEquals(List.of(), await(consents.ofSubject(world.tenant(), world.alice())));
        assertEquals(
                "Given",
                await(dialogs.allow(world.tenant(), request, world.alice(), driving(Set.of(World.USAGE))))
                        .state()
                        .name());
    }

    @Test
    void whatAnotherHeldIsNotSupposedToo() throws SQLException {
        Instant bought = Instant.parse("2020-06-01T12:00:00Z");
        Sql.everything()
                .run(
                        "update holding set held_from = ? where tenant = ? and device = ?",
                        World.utc(bought),
                        world.tenant().value(),
                        World.CAR.value());
        world.hold(World.CAR, world.bruno(), World.LONG_AGO, bought);

        Decision decision = decided(supposed(Set.of(World.USAGE)));

        assertEquals(
                List.of(bought), decision.slices().stream().map(Slice::from).toList());
        assertEquals(
                List.of(world.alice()),
                decision.slices().stream().map(Slice::subject).toList());
    }

    @Test
    void somebodyElsesRequestIsNotSupposed() {
        supposed(Set.of(World.USAGE));

        assertEquals(
                Reason.NOT_FOUND,
                Refusal.of(() -> dialogs.suppose(
                                world.tenant(),
                                request,
                                world.bruno(),
                                Dance.grant(Set.of(World.BRUNOS_CAR), Set.of(World.USAGE))))
                        .reason());
    }

    @Test
    void moreThanIsAskedIsNotSupposed() {
        assertEquals(
                Reason.INVALID,
                Refusal.of(() -> dialogs.suppose(
                                world.tenant(), request, world.alice(), driving(Set.of(World.USAGE, World.POSITION))))
                        .reason());
    }

    private ConsentRecord supposed(Set<String> categories) {
        return await(dialogs.suppose(world.tenant(), request, world.alice(), driving(categories)));
    }

    private static ConsentDialogs.Grant driving(Set<String> categories) {
        return Dance.grant(Set.of(World.CAR), categories);
    }

    private Decision decided(ConsentRecord supposed) {
        return await(transactions.inTenant(
                world.tenant(),
                world.alice(),
                transaction -> decisions.suppose(transaction, supposed, Asking.FROM, Asking.UNTIL)));
    }

    private ConsentRecord only() {
        List<ConsentRecord> hers = await(consents.ofSubject(world.tenant(), world.alice()));
        assertEquals(1, hers.size());
        return hers.getFirst();
    }

    /** The slices but for the consent's identifier, which nobody can know beforehand. */
    private static List<Slice> cut(Decision decision) {
        return decision.slices().stream()
                .map(slice -> new Slice(
                        Optional.empty(),
                        slice.subject(),
                        slice.device(),
                        slice.streams(),
                        slice.from(),
                        slice.until(),
                        slice.resolution(),
                        slice.masks()))
                .toList();
    }
}
