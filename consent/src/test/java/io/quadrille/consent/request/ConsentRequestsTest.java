// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.request;

import static io.quadrille.consent.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quadrille.consent.Dance;
import io.quadrille.consent.Refusal;
import io.quadrille.consent.SampleTerms;
import io.quadrille.consent.TestDatabase;
import io.quadrille.consent.World;
import io.quadrille.consent.api.AccessMode;
import io.quadrille.consent.api.ConsentException;
import io.quadrille.consent.api.ConsentException.Reason;
import io.quadrille.consent.api.agreement.Agreements;
import io.quadrille.consent.api.request.ConsentRequests;
import io.quadrille.consent.api.request.ConsentRequests.Ask;
import io.quadrille.consent.api.request.ConsentRequests.PushedRequest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ConsentRequestsTest {

    @Inject
    Agreements agreements;

    @Inject
    ConsentRequests requests;

    @Test
    void pushedRequestHasAnAddressForTenMinutes() throws SQLException {
        World world = World.create();
        UUID agreement = lodged(world);

        PushedRequest pushed =
                await(requests.push(world.tenant(), World.APP, Dance.ask(agreement, AccessMode.PERIODIC)));

        assertEquals("/portal/requests/" + world.tenant() + "/" + pushed.id(), pushed.path());
        Duration open = Duration.between(Instant.now(), pushed.expiresAt());
        assertTrue(open.toSeconds() > 590 && open.toSeconds() <= 600, open.toString());
    }

    @Test
    void agreementOfAnotherAppOrTenantCannotBeAskedFor() throws SQLException {
        World world = World.create();
        World other = World.create();
        Ask ask = Dance.ask(lodged(world), AccessMode.PERIODIC);

        assertEquals(
                Reason.NOT_FOUND,
                Refusal.of(() -> requests.push(world.tenant(), World.RIVAL, ask))
                        .reason());
        assertEquals(
                Reason.NOT_FOUND,
                Refusal.of(() -> requests.push(other.tenant(), World.APP, ask)).reason());
    }

    @Test
    void whatIsWrongWithAnAskIsNamedAltogether() throws SQLException {
        World world = World.create();
        Ask ask = new Ask(
                lodged(world),
                List.of(),
                AccessMode.PERIODIC,
                Optional.of(Instant.now().plusSeconds(60)),
                Duration.ofDays(1099),
                URI.create("https://app.example.org/return/else"),
                "x".repeat(513));

        ConsentException refusal = Refusal.of(() -> requests.push(world.tenant(), World.APP, ask));

        assertEquals(Reason.INVALID, refusal.reason());
        assertEquals(
                "This cannot be asked: the redirect URI is not registered with the app; the validity must be at most three"
                        + " years; the state must have at most 512 characters; the data must begin in the past.",
                refusal.getMessage());
    }

    @Test
    void datatypesOutsideTheAgreementOrWithoutARequiredOneAreRefused() throws SQLException {
        World world = World.create();
        UUID agreement = lodged(world);

        ConsentException refusal = Refusal.of(() ->
                requests.push(world.tenant(), World.APP, asking(agreement, List.of(World.POSITION, World.ENGINE))));

        assertEquals(Reason.INVALID, refusal.reason());
        assertEquals(
                "This cannot be asked: a datatype is not one of the agreement's categories; a category that the agreement"
                        + " requires is missing.",
                refusal.getMessage());
    }

    private static Ask asking(UUID agreement, List<String> datatypes) {
        return new Ask(agreement, datatypes, AccessMode.PERIODIC, Optional.empty(), Dance.VALIDITY, Dance.REDIRECT, "");
    }

    private UUID lodged(World world) {
        return await(agreements.lodge(world.tenant(), World.APP, SampleTerms.insurer()))
                .id();
    }
}
