// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quadrille.consent.Dance;
import io.quadrille.consent.Sql;
import io.quadrille.consent.TestDatabase;
import io.quadrille.consent.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AppendOnlyTest {

    private static final String DENIED = "42501";

    private static final Sql APPLICATION = Sql.as("quadrille_app");

    @Inject
    Dance dance;

    private World world;

    @BeforeEach
    void aliceAllows() throws SQLException {
        world = World.create();
        dance.aliceAllows(world);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update consent_event set body = '{}'",
                "delete from consent_event",
                "update data_agreement set body = '{}'",
                "delete from data_agreement",
                "update access_event set outcome = 'allowed'",
                "delete from access_event",
                "update erasure_order set due_at = now()",
                "delete from erasure_order",
                "update erasure_attestation set what = ''",
                "delete from erasure_attestation",
                "update ledger_leaf set hash = sha256('')",
                "delete from ledger_leaf",
                "update ledger_node set hash = sha256('')",
                "delete from ledger_node",
                "update ledger_checkpoint set signed = ''",
                "delete from ledger_checkpoint",
                "truncate ledger_leaf",
                "delete from consent",
                "update consent set app = 'rival'",
                "update consent set subject = gen_random_uuid()",
                "update consent set revision = 2",
                "delete from consent_request",
                "update consent_request set expires_at = now()",
                "truncate consent_event"
            })
    void theApplicationCannotRewriteWhatHappened(String rewriting) {
        SQLException refusal = assertThrows(
                SQLException.class, () -> APPLICATION.runIn(world.tenant().value(), rewriting));

        assertEquals(DENIED, refusal.getSQLState());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "consent",
                "consent_event",
                "consent_request",
                "data_agreement",
                "access_event",
                "ledger_leaf",
                "ledger_node",
                "ledger_checkpoint"
            })
    void theIngestUserCannotLookAtAnyOfIt(String table) {
        SQLException refusal = assertThrows(
                SQLException.class,
                () -> Sql.as("quadrille_ingest").runIn(world.tenant().value(), "select from " + table));

        assertEquals(DENIED, refusal.getSQLState());
    }

    @Test
    void oneTenantCannotChangeOrEnterWhatIsAnothers() throws SQLException {
        World other = World.create();

        assertEquals(0, APPLICATION.runIn(other.tenant().value(), "update consent set state = 'Given'"));
        assertEquals(1, APPLICATION.runIn(world.tenant().value(), "update consent set state = 'Given'"));
        SQLException refusal = assertThrows(
                SQLException.class,
                () -> APPLICATION.runIn(
                        other.tenant().value(),
                        "insert into access_event (tenant, caller, action, outcome, reasons, devices, streams, row_count,"
                                + " policy_revision) values ('" + world.tenant()
                                + "', 'app', 'read', 'allowed', '{}', '{}', '{}', 0, '')"));
        assertEquals(DENIED, refusal.getSQLState());
    }

    @Test
    void nobodyEntersInTheNameOfAnotherTransaction() throws SQLException {
        String entering =
                "insert into access_event (tenant, caller, action, outcome, reasons, devices, streams, row_count,"
                        + " policy_revision, xid) values ('" + world.tenant()
                        + "', 'app', 'read', 'allowed', '{}', '{}', '{}', 0, '', ";

        SQLException refusal = assertThrows(
                SQLException.class, () -> APPLICATION.runIn(world.tenant().value(), entering + "'1')"));

        assertEquals(DENIED, refusal.getSQLState());
        assertEquals(1, APPLICATION.runIn(world.tenant().value(), entering + "pg_current_xact_id())"));
    }

    @Test
    void withoutATenantThereIsNothing() throws SQLException {
        assertEquals("0", APPLICATION.value("select count(*) from consent"));
        assertEquals("0", APPLICATION.value("select count(*) from access_event"));
    }
}
