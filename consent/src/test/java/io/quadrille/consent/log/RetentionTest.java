// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.log;

import static io.quadrille.consent.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quadrille.consent.Sql;
import io.quadrille.consent.TestDatabase;
import io.quadrille.consent.World;
import io.quadrille.consent.api.ledger.LedgerLog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RetentionTest {

    private static final Sql SUPERUSER = Sql.everything();

    @Inject
    Retention retention;

    @Inject
    LedgerLog log;

    @Inject
    Book book;

    private World world;

    @BeforeEach
    void threeEntriesOfWhichTwoAreOld() throws SQLException {
        world = World.create();
        Book.enter(world, 3);
        age("interval '6 years'", "row_count < 2");
    }

    @Test
    void entriesGoWhenTheirTimeIsOverAndTheirHashesStay() throws SQLException {
        book.sequence(world);
        String root = book.latest(world).root();

        assertEquals(2, await(retention.forget(world.tenant())));

        List<String> line = book.inLine(world);
        assertEquals(3, line.size());
        assertTrue(line.get(0).matches("\"[0-9a-f]{64}\"") && line.get(1).matches("\"[0-9a-f]{64}\""), line::toString);
        assertTrue(line.get(2).contains("\"rows\":2"));
        Book.enter(world, 1);
        book.sequence(world);
        assertEquals(4, book.latest(world).size());
        assertEquals(
                root, await(log.checkpoints(world.tenant(), 4, 1)).getFirst().root());
        assertEquals(5, log.yearsKept());
    }

    @Test
    void whatIsNotSignedYetStays() {
        assertEquals(0, await(retention.forget(world.tenant())));
    }

    @Test
    void theApplicationCannotForgetWhatIsYoungerThanAYear() throws SQLException {
        age("interval '11 months'", "true");
        book.sequence(world);

        Sql.as("quadrille_app").runIn(world.tenant().value(), "do $$ begin perform forget_entries(0, 100); end $$");

        assertEquals("3", entries(world));
    }

    @Test
    void anotherTenantsEntriesStay() throws SQLException {
        book.sequence(world);
        World other = World.create();

        assertEquals(0, await(retention.forget(other.tenant())));

        assertEquals("3", entries(world));
    }

    private void age(String by, String which) throws SQLException {
        SUPERUSER.run(
                "update access_event set at = clock_timestamp() - " + by + ", access = uuidv7(-" + by
                        + ") where tenant = ? and " + which,
                world.tenant().value());
    }

    private static String entries(World where) throws SQLException {
        return SUPERUSER.value(
                "select count(*) from access_event where tenant = ?",
                where.tenant().value());
    }
}
