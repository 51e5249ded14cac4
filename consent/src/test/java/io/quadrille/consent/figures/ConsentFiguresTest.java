// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.figures;

import static io.quadrille.consent.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quadrille.consent.Dance;
import io.quadrille.consent.Sql;
import io.quadrille.consent.TestDatabase;
import io.quadrille.consent.World;
import io.quadrille.consent.api.ConsentFigures;
import io.quadrille.consent.api.ConsentFigures.Figures;
import io.quadrille.consent.api.ConsentId;
import io.quadrille.consent.api.ConsentState;
import io.quadrille.consent.api.Consents;
import io.quadrille.consent.api.ledger.AccessLedger.AccessCount;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ConsentFiguresTest {

    private static final Figures NOTHING = new Figures(Map.of(), 0, List.of());

    @Inject
    ConsentFigures figures;

    @Inject
    Consents consents;

    @Inject
    Dance dance;

    private World world;

    @BeforeEach
    void aTenant() throws SQLException {
        world = World.create();
    }

    @Test
    void consentsAreCountedByTheStateTheyAreInNow() throws SQLException {
        ConsentId over = given();
        given();
        await(consents.suspend(world.tenant(), world.alice(), given()));
        await(consents.withdraw(world.tenant(), world.alice(), given()));
        Sql.everything()
                .run(
                        "update consent set valid_from = now() - interval '2 days', valid_until = now() - interval '1 day'"
                                + " where consent = ?",
                        over.value());

        Figures found = await(figures.of(world.tenant(), Instant.now()));

        assertEquals(
                Map.of(ConsentState.Given, 2L, ConsentState.Expired, 1L, ConsentState.Withdrawn, 1L), found.states());
        assertEquals(1, found.paused());
    }

    @Test
    void looksAreCountedByAppFromTheInstantOnAndThePersonsOwnAreNot() throws SQLException {
        look("loyal-drive", "allowed", "now()");
        look("loyal-drive", "allowed", "now() - interval '8 days'");
        look("rival", "refused", "now()");
        look("rival", "allowed", "now()");
        look(null, "allowed", "now()");

        Figures found = await(figures.of(world.tenant(), Instant.now().minus(Duration.ofDays(7))));

        assertEquals(List.of(new AccessCount("rival", 1, 1), new AccessCount("loyal-drive", 1, 0)), found.looks());
    }

    @Test
    void anotherTenantsFiguresAreItsOwn() throws SQLException {
        given();
        look("loyal-drive", "allowed", "now()");

        assertEquals(NOTHING, await(figures.of(World.create().tenant(), Instant.EPOCH)));
    }

    private ConsentId given() {
        return dance.aliceAllows(world);
    }

    private void look(String app, String outcome, String at) throws SQLException {
        Sql.everything()
                .run(
                        "insert into access_event (tenant, access, at, caller, app, action, outcome, reasons, devices,"
                                + " streams, row_count, policy_revision) values (?, uuidv7(" + at + " - now()), " + at
                                + ", ?, ?, 'read', ?, '{}', '{}', '{}', 0, '')",
                        world.tenant().value(),
                        app == null ? "subject" : "app",
                        app,
                        outcome);
    }
}
