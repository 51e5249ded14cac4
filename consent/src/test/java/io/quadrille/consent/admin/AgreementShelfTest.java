// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.admin;

import static io.quadrille.consent.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quadrille.consent.SampleTerms;
import io.quadrille.consent.TestDatabase;
import io.quadrille.consent.World;
import io.quadrille.consent.admin.AgreementCard.Category;
import io.quadrille.consent.admin.AgreementCard.Term;
import io.quadrille.consent.api.agreement.Agreements;
import io.quadrille.consent.api.agreement.DataAgreement;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AgreementShelfTest {

    @Inject
    AgreementShelf shelf;

    @Inject
    Agreements agreements;

    private World world;
    private DataAgreement insurers;

    @BeforeEach
    void twoAgreements() throws SQLException {
        world = World.create();
        insurers = await(agreements.lodge(world.tenant(), World.APP, SampleTerms.insurer()));
        await(agreements.lodge(world.tenant(), World.RIVAL, SampleTerms.insurer()));
    }

    @Test
    void staffReadTheirAgreementsInTheirOwnLanguage() {
        AgreementRow french = list("", World.APP.value(), "", Locale.FRENCH).getFirst();
        AgreementCard english = card(Optional.empty()).orElseThrow();

        assertEquals("calculer votre prime", french.purpose());
        assertEquals("votre consentement", french.legalBasis());
        assertEquals(
                new Category(new Term("speed and distance driven", World.USAGE), true, "The premium follows it."),
                english.categories().getFirst());
        assertEquals("loyal-assurance", english.provider());
    }

    @Test
    void searchAndFiltersNarrowTheListAndWhatIsUnknownDoesNot() {
        assertEquals(2, list("PRIME", "", "", Locale.FRENCH).size());
        assertEquals(1, list("rival-assur", "", "", Locale.ENGLISH).size());
        assertEquals(0, list("a dating service", "", "", Locale.ENGLISH).size());
        assertEquals(1, list("", World.RIVAL.value(), "", Locale.ENGLISH).size());
        assertEquals(2, list("", "no-such-app", "no such basis", Locale.ENGLISH).size());
        assertEquals(
                0, list("", "", "https://w3id.org/dpv#Contract", Locale.ENGLISH).size());
    }

    @Test
    void theListShowsTheNewestRevisionAndThePageOfOneAgreementEveryOne() {
        DataAgreement second = await(agreements.revise(
                world.tenant(),
                World.APP,
                insurers.id(),
                SampleTerms.insurer(List.of(SampleTerms.driving()), "https://loyal.example/privacy", 30)));

        AgreementCard newest = card(Optional.empty()).orElseThrow();
        AgreementCard first = card(Optional.of(1)).orElseThrow();

        assertEquals(
                2, list("", World.APP.value(), "", Locale.ENGLISH).getFirst().revision());
        assertEquals(30, newest.retentionDays());
        assertEquals(
                List.of(second.hash(), insurers.hash()),
                newest.revisions().stream().map(AgreementCard.Revision::hash).toList());
        assertEquals(insurers.hash(), first.revision().hash());
        assertFalse(first.isNewest());
        assertEquals(Optional.empty(), card(Optional.of(3)));
    }

    @Test
    void anotherTenantsStaffFindsNone() throws SQLException {
        World other = World.create();

        assertEquals(
                0,
                await(shelf.list(other.tenant(), new AgreementSearch("", "", "", 1), Locale.ENGLISH))
                        .paging()
                        .total());
        assertEquals(
                Optional.empty(), await(shelf.card(other.tenant(), insurers.id(), Optional.empty(), Locale.ENGLISH)));
    }

    private List<AgreementRow> list(String text, String app, String basis, Locale reader) {
        return await(shelf.list(world.tenant(), new AgreementSearch(text, app, basis, 1), reader))
                .rows();
    }

    private Optional<AgreementCard> card(Optional<Integer> revision) {
        return await(shelf.card(world.tenant(), insurers.id(), revision, Locale.ENGLISH));
    }
}
