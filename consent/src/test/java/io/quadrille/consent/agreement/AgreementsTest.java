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
import io.quadrille.consent.api.ConsentException.Fault;
import io.quadrille.consent.api.ConsentException.Reason;
import io.quadrille.consent.api.agreement.Agreements;
import io.quadrille.consent.api.agreement.DataAgreement;
import io.quadrille.consent.api.agreement.DataAgreement.AskedCategory;
import io.quadrille.consent.api.agreement.LocalizedLink;
import io.quadrille.consent.api.agreement.LodgedAgreements;
import io.quadrille.consent.api.agreement.Sharing;
import io.quadrille.consent.api.agreement.Sharing.Recipient;
import io.quadrille.consent.chain.Link;
import io.quadrille.tenantadmin.api.LocalizedText;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AgreementsTest {

    private static final LocalizedText LIMITS =
            new LocalizedText("Sums alone, for counting.", "Des sommes, pour compter.");

    @Inject
    Agreements agreements;

    @Inject
    LodgedAgreements lodged;

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
        assertEquals(Optional.empty(), first.predecessor());
        assertEquals(Optional.of(first.hash()), second.predecessor());
        assertEquals(List.of(second, first), await(lodged.revisions(world.tenant(), first.id())));
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
        assertEquals(List.of(), await(lodged.revisions(other.tenant(), agreement.id())));
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
                List.of("categories", "categories[2].category", "retentionDays", "policy"),
                refusal.faults().stream().map(Fault::field).toList());
        assertEquals(
                "The agreement cannot be lodged: a category is asked for twice; the category https://example.org/moods"
                        + " is not one of the vocabulary; the retention must be 1 to 36,500 days; the privacy policy"
                        + " must be an https address.",
                refusal.getMessage());
    }

    @Test
    void aCategoryThatThePurposeDoesNotNeedCannotBeAskedFor() throws SQLException {
        World world = World.create();

        ConsentException refusal = Refusal.of(() -> agreements.lodge(
                world.tenant(),
                World.APP,
                SampleTerms.insurer("https://w3id.org/dpv#PaymentManagement", Sharing.NONE)));

        assertEquals(
                List.of(new Fault(
                        "categories[0].category",
                        "the purpose does not need the category https://quadrille.io/vocab#EngineState")),
                refusal.faults());
    }

    @Test
    void aGatekeeperCanNeitherAskNorBePassedAnything() throws SQLException {
        World world = World.create();
        Sharing sharing = new Sharing(
                List.of(
                        recipient("Loyal Labs", "https://labs.loyal.example"),
                        recipient("Ads", "https://ads.google.com/x")),
                Optional.of(LIMITS));

        ConsentException passedOn = Refusal.of(
                () -> agreements.lodge(world.tenant(), World.APP, SampleTerms.insurer(World.PURPOSE, sharing)));
        Sql.everything()
                .run(
                        "update provider set website = 'https://WWW.Microsoft.com/insurance' where tenant = ?",
                        world.tenant().value());
        ConsentException asked = Refusal.of(() -> agreements.lodge(world.tenant(), World.APP, SampleTerms.insurer()));

        assertEquals(
                List.of(
                        new Fault(
                                "sharing.recipients[1].website",
                                "Alphabet is a gatekeeper under the DMA, to whom this data may not go (Data Act, Article 5(3))")),
                passedOn.faults());
        assertEquals(
                List.of(
                        new Fault(
                                "provider",
                                "Microsoft is a gatekeeper under the DMA, to whom this data may not go (Data Act, Article 5(3))")),
                asked.faults());
    }

    @Test
    void whoIsPassedDataIsNamedWithWhatTheyMayDoWithIt() throws SQLException {
        World world = World.create();
        Sharing sharing =
                new Sharing(List.of(recipient("Loyal Labs", "https://labs.loyal.example")), Optional.of(LIMITS));

        DataAgreement lodged =
                await(agreements.lodge(world.tenant(), World.APP, SampleTerms.insurer(World.PURPOSE, sharing)));

        assertEquals(sharing, lodged.terms().sharing());
        assertEquals(List.of("sharing.terms"), fields(world, new Sharing(sharing.recipients(), Optional.empty())));
        assertEquals(List.of("sharing.recipients"), fields(world, new Sharing(List.of(), Optional.of(LIMITS))));
        assertEquals(
                List.of("sharing.recipients[0].name", "sharing.recipients[0].country", "sharing.recipients[0].website"),
                fields(
                        world,
                        new Sharing(
                                List.of(new Recipient(" ", "XX", URI.create("http://a.example"), LIMITS)),
                                Optional.of(LIMITS))));
    }

    @Test
    void revisionsOfTheFirstDaysCanStillBeRead() throws SQLException {
        World world = World.create();
        DataAgreement lodged = await(agreements.lodge(world.tenant(), World.APP, SampleTerms.insurer()));
        Sql.everything()
                .run(
                        "update data_agreement set body = (body::jsonb - 'sharing' || '{\"policy\": \"https://old.example/p\"}')::text"
                                + " where tenant = ?",
                        world.tenant().value());

        DataAgreement read =
                await(agreements.find(world.tenant(), World.APP, lodged.id())).orElseThrow();

        assertEquals(
                LocalizedLink.both(URI.create("https://old.example/p")),
                read.terms().policy());
        assertEquals(Sharing.NONE, read.terms().sharing());
        assertEquals(
                Reason.TAMPERED,
                Refusal.of(() -> this.lodged.revisions(world.tenant(), lodged.id()))
                        .reason());
    }

    private List<String> fields(World world, Sharing sharing) {
        return Refusal.of(
                        () -> agreements.lodge(world.tenant(), World.APP, SampleTerms.insurer(World.PURPOSE, sharing)))
                .faults()
                .stream()
                .map(Fault::field)
                .toList();
    }

    private static Recipient recipient(String name, String website) {
        return new Recipient(name, "FR", URI.create(website), new LocalizedText("to count", "pour compter"));
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
