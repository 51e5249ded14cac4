// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.record;

import static io.quadrille.consent.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quadrille.consent.Dance;
import io.quadrille.consent.Refusal;
import io.quadrille.consent.TestDatabase;
import io.quadrille.consent.World;
import io.quadrille.consent.api.ConsentEvent;
import io.quadrille.consent.api.ConsentException.Reason;
import io.quadrille.consent.api.ConsentId;
import io.quadrille.consent.api.ConsentRecord;
import io.quadrille.consent.api.ConsentState;
import io.quadrille.consent.api.Consents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RevocationTest {

    @Inject
    Consents consents;

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
    void theTenantEndsAConsentForAReasonThatThePersonCanRead() {
        ConsentRecord revoked = await(consents.revoke(world.tenant(), consent, "  The app's security is broken. "));

        assertEquals(ConsentState.Revoked, revoked.state());
        ConsentEvent last =
                await(consents.history(world.tenant(), world.alice(), consent)).getLast();
        assertEquals("revoked", last.event());
        assertEquals("tenant:" + world.tenant(), last.actor());
        assertEquals(Optional.of("The app's security is broken."), last.reason());
    }

    @Test
    void withoutAReasonNothingIsRevoked() {
        for (String reason : List.of("", "   ", "x".repeat(501))) {
            assertEquals(
                    Reason.INVALID,
                    Refusal.of(() -> consents.revoke(world.tenant(), consent, reason))
                            .reason());
        }
        assertEquals(1, await(consents.countInForce(world.tenant())));
    }

    @Test
    void whatIsOverCannotBeRevoked() {
        await(consents.withdraw(world.tenant(), world.alice(), consent));

        assertEquals(
                Reason.CONFLICT,
                Refusal.of(() -> consents.revoke(world.tenant(), consent, "Too late."))
                        .reason());
    }

    @Test
    void anotherTenantNeitherSeesNorEndsIt() throws SQLException {
        World other = World.create();

        assertEquals(
                Reason.NOT_FOUND,
                Refusal.of(() -> consents.revoke(other.tenant(), consent, "Not ours."))
                        .reason());
        assertEquals(List.of(), await(consents.inForce(other.tenant(), 0, 10)));
        assertEquals(0, await(consents.countInForce(other.tenant())));
    }

    @Test
    void staffSeesWhatIsInForceOrPausedNewestFirstAndNothingElse() {
        ConsentId second = dance.aliceAllows(world);
        ConsentId third = dance.aliceAllows(world);
        await(consents.suspend(world.tenant(), world.alice(), second));
        await(consents.withdraw(world.tenant(), world.alice(), third));

        assertEquals(
                List.of(second, consent),
                await(consents.inForce(world.tenant(), 0, 10)).stream()
                        .map(ConsentRecord::id)
                        .toList());
        assertEquals(
                List.of(consent),
                await(consents.inForce(world.tenant(), 1, 1)).stream()
                        .map(ConsentRecord::id)
                        .toList());
        assertEquals(2, await(consents.countInForce(world.tenant())));
    }
}
