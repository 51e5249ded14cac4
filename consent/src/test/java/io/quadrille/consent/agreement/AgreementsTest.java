// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.agreement;

import static io.quadrille.consent.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quadrille.consent.Refusal;
import io.quadrille.consent.SampleTerms;
import io.quadrille.consent.Sql;
import io.quadrille.consent.TestDatabase;
import io.quadrille.consent.World;
import io.quadrille.consent.api.ConsentException;
import io.quadrille.consent.api.ConsentException.Reason;
import io.quadrille.consent.api.agreement.Agreements;
import io.quadrille.consent.api.agreement.DataAgreement;
import io.quadrille.consent.api.agreement.DataAgreement.AskedCategory;
import io.quadrille.consent.chain.Link;
import io.quadrille.tenantadmin.api.LocalizedText;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AgreementsTest {

    @Inject
    Agreements agreements;

    @Test
    void lodgedAgreementIsFoundAsItWasLodgedWithRequiredCategoriesFirst() throws SQLException {
        World world = World.create();

        DataAgreement lodged = await(agreements.lodge(world.tenant(), World.APP, SampleTerms.insurer()));

        assertEquals(1, lodged.revision());
        assertEquals(
                List.of(SampleTerms.driving(), SampleTerms.engine()),
                lodged.terms().categories());
        assertEquals(Optional.of(lodged), await(agreements.find(world.tenant(), World.APP, lodged.id())));
    }

    @Test
    void revisionsAreChainedByTheirHashes() throws SQLException {
        World world = World.create();
        DataAgreement first = await(agreements.lodge(world.tenant(), World.APP, SampleTerms.insurer()));

        DataAgreement second = await(agreements.revise(
                world.tenant(),
                World.APP,
                first.id(),
                SampleTerms.insurer(List.of(SampleTerms.driving()), "https://loyal.example/privacy", 30)));

        assertEquals(2, second.revision());
        assertNotEquals(first.hash(), second.hash());
        assertEquals(30, second.terms().retentionDays());
        assertTrue(Link.unbroken(List.of(stored(first), stored(second))));
        assertEquals(Optional.of(second), await(agreements.find(world.tenant(), World.APP, first.id())));
    }

    @Test
    void anotherAppsAgreementCanNeitherBeFoundNorRevised() throws SQLException {
        World world = World.create();
        DataAgreement agreement = await(agreements.lodge(world.tenant(), World.APP, SampleTerms.insurer()));

        assertEquals(Optional.empty(), await(agreements.find(world.tenant(), World.RIVAL, agreement.id())));
        assertEquals(
                Reason.NOT_FOUND,
                Refusal.of(() -> agreements.revise(world.tenant(), World.RIVAL, agreement.id(), SampleTerms.insurer()))
                        .reason());
    }

    @Test
    void anotherTenantsAgreementDoesNotExist() throws SQLException {
        World world = World.create();
        World other = World.create();
        DataAgreement agreement = await(agreements.lodge(world.tenant(), World.APP, SampleTerms.insurer()));

        assertEquals(Optional.empty(), await(agreements.find(other.tenant(), World.APP, agreement.id())));
    }

    @Test
    void whatIsWrongIsNamedAltogether() throws SQLException {
        World world = World.create();
        AskedCategory unknown =
                new AskedCategory("https://example.org/moods", false, new LocalizedText("Why not.", "Pourquoi pas."));

        ConsentException refusal = Refusal.of(() -> agreements.lodge(
                world.tenant(),
                World.APP,
                SampleTerms.insurer(
                        List.of(SampleTerms.driving(), SampleTerms.driving(), unknown), "http://loyal.example", 0)));

        assertEquals(Reason.INVALID, refusal.reason());
        assertEquals(
                "The agreement cannot be lodged: a category is asked for twice; the category https://example.org/moods"
                        + " is not one of the vocabulary; the retention must be 1 to 36,500 days; the privacy policy"
                        + " must be an https address.",
                refusal.getMessage());
    }

    @Test
    void agreementThatDoesNotExistCannotBeRevised() throws SQLException {
        World world = World.create();

        assertEquals(
                Reason.NOT_FOUND,
                Refusal.of(() -> agreements.revise(world.tenant(), World.APP, UUID.randomUUID(), SampleTerms.insurer()))
                        .reason());
        assertEquals(
                "0",
                Sql.everything()
                        .value(
                                "select count(*) from data_agreement where tenant = ?",
                                world.tenant().value()));
    }

    private static Link stored(DataAgreement agreement) throws SQLException {
        String row = " from data_agreement where agreement = ? and revision = ?";
        return new Link(
                Sql.everything().value("select body" + row, agreement.id(), agreement.revision()),
                Optional.ofNullable(
                        Sql.everything().value("select predecessor_hash" + row, agreement.id(), agreement.revision())),
                agreement.hash());
    }
}
