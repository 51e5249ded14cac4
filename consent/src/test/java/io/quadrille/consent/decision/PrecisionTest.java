// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.decision;

import static io.quadrille.consent.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quadrille.consent.Dance;
import io.quadrille.consent.Refusal;
import io.quadrille.consent.SampleTerms;
import io.quadrille.consent.TestDatabase;
import io.quadrille.consent.World;
import io.quadrille.consent.api.AccessMode;
import io.quadrille.consent.api.ConsentException;
import io.quadrille.consent.api.ConsentId;
import io.quadrille.consent.api.ConsentRecord;
import io.quadrille.consent.api.Consents;
import io.quadrille.consent.api.Mask;
import io.quadrille.consent.api.agreement.Agreements;
import io.quadrille.consent.api.agreement.DataAgreement;
import io.quadrille.consent.api.agreement.DataAgreement.AskedCategory;
import io.quadrille.consent.api.decision.Decision;
import io.quadrille.consent.api.decision.Decisions;
import io.quadrille.consent.api.request.ConsentDialogs;
import io.quadrille.consent.api.request.ConsentRequests;
import io.quadrille.consent.api.request.ConsentRequests.PushedRequest;
import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.database.Application;
import io.quadrille.tenantadmin.api.database.TenantTransactions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was agreed to be coarse is coarse. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PrecisionTest {

    private static final Mask TENS = new Mask(Mask.Type.ROUND, 10);

    @Inject
    Agreements agreements;

    @Inject
    ConsentRequests requests;

    @Inject
    ConsentDialogs dialogs;

    @Inject
    Consents consents;

    @Inject
    Decisions decisions;

    @Inject
    @Application
    TenantTransactions transactions;

    private World world;

    @BeforeEach
    void world() throws SQLException {
        world = World.create();
    }

    @Test
    void agreedPrecisionGoesWithEveryStreamOfItsCategory() {
        allowed(driving(Optional.of(TENS)));

        Decision decision = await(transactions.inTenant(
                world.tenant(),
                transaction -> decisions.decide(
                        transaction, Asking.by(world.tenant(), World.APP).request())));

        assertTrue(decision.allowed());
        assertEquals(
                Map.of("speed", List.of(TENS), "odometer", List.of(TENS)),
                decision.slices().getFirst().masks());
    }

    @Test
    void whatIsSupposedIsAsCoarseAsWhatWouldBeGiven() {
        ConsentId consent = allowed(driving(Optional.of(TENS)));
        ConsentRecord supposed =
                await(consents.find(world.tenant(), World.APP, consent)).orElseThrow();

        Decision decision = await(transactions.inTenant(
                world.tenant(), transaction -> decisions.suppose(transaction, supposed, Asking.FROM, Asking.UNTIL)));

        assertEquals(
                Map.of("speed", List.of(TENS), "odometer", List.of(TENS)),
                decision.slices().getFirst().masks());
    }

    @Test
    void agreedPrecisionStandsInTheHistory() throws JsonProcessingException {
        ConsentId consent = allowed(driving(Optional.of(TENS)));

        JsonNode given = new ObjectMapper()
                .readTree(await(consents.history(world.tenant(), world.alice(), consent))
                        .getFirst()
                        .body());

        assertEquals(
                "{\"%s\":{\"size\":10,\"type\":\"round\"}}".formatted(World.USAGE),
                given.path("precision").toString());
    }

    @Test
    void positionForAPurposeThatIsNotAboutPlacesIsLodgedAsBlurred() {
        DataAgreement agreement = lodged("https://w3id.org/dpv#ScientificResearch", position(Optional.empty()));

        assertEquals(
                Optional.of(new Mask(Mask.Type.GEO_BLUR, 1_000)),
                agreement.terms().categories().getFirst().precision());
    }

    @Test
    void positionForAPurposeThatIsAboutPlacesIsLodgedAsAskedFor() {
        Mask tenKilometres = new Mask(Mask.Type.GEO_BLUR, 10_000);

        assertEquals(
                Optional.empty(),
                lodged(World.PURPOSE, position(Optional.empty()))
                        .terms()
                        .categories()
                        .getFirst()
                        .precision());
        assertEquals(
                Optional.of(tenKilometres),
                lodged("https://w3id.org/dpv#ScientificResearch", position(Optional.of(tenKilometres)))
                        .terms()
                        .categories()
                        .getFirst()
                        .precision());
    }

    @Test
    void precisionThatMeansNothingIsRefused() {
        for (Mask mask : List.of(
                new Mask(Mask.Type.ROUND, 0), new Mask(Mask.Type.TRUNCATE, -1), new Mask(Mask.Type.GEO_BLUR, 1))) {
            ConsentException refusal = Refusal.of(() -> agreements.lodge(
                    world.tenant(), World.APP, SampleTerms.insurer(World.PURPOSE, driving(Optional.of(mask)))));

            assertEquals("categories[0].precision", refusal.faults().getFirst().field());
        }
    }

    private ConsentId allowed(AskedCategory asked) {
        DataAgreement agreement = lodged(World.PURPOSE, asked);
        PushedRequest request =
                await(requests.push(world.tenant(), World.APP, Dance.ask(agreement.id(), AccessMode.PERIODIC)));
        return await(dialogs.allow(
                        world.tenant(),
                        request.id(),
                        world.alice(),
                        Dance.grant(Set.of(World.CAR), Set.of(asked.category()))))
                .consent();
    }

    private DataAgreement lodged(String purpose, AskedCategory asked) {
        return await(agreements.lodge(world.tenant(), World.APP, SampleTerms.insurer(purpose, asked)));
    }

    private static AskedCategory driving(Optional<Mask> precision) {
        return new AskedCategory(World.USAGE, true, new LocalizedText("Premium.", "Prime."), precision);
    }

    private static AskedCategory position(Optional<Mask> precision) {
        return new AskedCategory(World.POSITION, true, new LocalizedText("Places.", "Lieux."), precision);
    }
}
