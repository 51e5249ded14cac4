// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.admin;

import static io.quadrille.consent.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quadrille.consent.SampleTerms;
import io.quadrille.consent.TestDatabase;
import io.quadrille.consent.World;
import io.quadrille.consent.admin.AgreementCard.Category;
import io.quadrille.consent.api.agreement.Agreements;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AgreementCardsTest {

    @Inject
    AgreementCards cards;

    @Inject
    Agreements agreements;

    @Test
    void staffReadTheirOwnTenantsAgreementsInTheirOwnLanguage() throws SQLException {
        World world = World.create();
        await(agreements.lodge(world.tenant(), World.APP, SampleTerms.insurer()));

        AgreementCard french = await(cards.of(world.tenant(), Locale.FRENCH)).getFirst();
        AgreementCard english = await(cards.of(world.tenant(), Locale.ENGLISH)).getFirst();

        assertEquals("calculer votre prime", french.purpose());
        assertEquals("votre consentement", french.legalBasis());
        assertEquals(
                new Category("speed and distance driven", World.USAGE, true, "The premium follows it."),
                english.categories().getFirst());
        assertEquals("loyal-assurance", english.provider());
        assertEquals(List.of(), await(cards.of(World.create().tenant(), Locale.ENGLISH)));
    }
}
