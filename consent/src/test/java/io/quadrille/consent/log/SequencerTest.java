// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.log;

import static io.quadrille.consent.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quadrille.consent.Sql;
import io.quadrille.consent.TestDatabase;
import io.quadrille.consent.World;
import io.quadrille.consent.api.ConsentException;
import io.quadrille.consent.api.ledger.LedgerLog.Checkpoint;
import io.quadrille.consent.merkle.Roots;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SequencerTest {

    private static final Sql SUPERUSER = Sql.everything();

    @Inject
    Sequencer sequencer;

    @Inject
    Book book;

    private World world;

    @BeforeEach
    void aTenant() throws SQLException {
        world = World.create();
    }

    @Test
    void everyEntryIsInLineOnceInTheOrderOfTransactionsAndTheRootIsSigned() throws Exception {
        Book.enter(world, 23);

        book.sequence(world);

        List<Integer> rows = new ArrayList<>();
        for (String text : book.inLine(world)) {
            rows.add(new ObjectMapper().readTree(text).path("rows").asInt());
        }
        assertEquals(IntStream.range(0, 23).boxed().toList(), rows);
        JsonNode signed = book.signed(book.latest(world));
        assertEquals(23, signed.path("size").asLong());
        assertEquals(world.tenant().value(), signed.path("tenant").asText());
        assertEquals("http://localhost:8080", signed.path("origin").asText());
        assertEquals(Roots.ofDefinition(book.bytes(world)), signed.path("root").asText());
    }

    @Test
    void theTextOfAnEntryIsThisToTheByte() throws SQLException {
        Book.enter(world, 1);
        String at = SUPERUSER.value(
                "select to_char(at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') from access_event where tenant = ?",
                world.tenant().value());

        book.sequence(world);

        assertEquals(
                List.of("{\"access\":\"" + Book.newest(world)
                        + "\",\"action\":\"read\",\"app\":\"loyal-drive\",\"at\":\"" + at
                        + "\",\"caller\":\"app\",\"devices\":[\"car-1\"],\"from\":\"2026-01-01T00:00:00.000000Z\","
                        + "\"outcome\":\"allowed\",\"policy\":\"r\",\"reasons\":[],\"rows\":0,"
                        + "\"streams\":[\"speed\",\"odo\\\"meter\"],\"subject\":\"" + world.alice()
                        + "\",\"tenant\":\"" + world.tenant() + "\"}"),
                book.inLine(world));
    }

    @Test
    void logThatGrowsInManyStepsIsTheSameAsInOne() throws Exception {
        for (int size = 1; size <= 40; size += size % 5 + 1) {
            Book.enter(world, size % 5 + 1);
            book.sequence(world);

            Checkpoint checkpoint = book.latest(world);
            assertEquals(Roots.ofDefinition(book.bytes(world)), checkpoint.root());
            assertEquals(book.bytes(world).size(), checkpoint.size());
        }
    }

    @Test
    void moreThanOneStepOfEntriesGetsInLine() throws SQLException {
        SUPERUSER.run(
                "insert into access_event (tenant, caller, action, outcome, reasons, devices, streams, row_count,"
                        + " policy_revision) select ?, 'app', 'read', 'refused', '{no-consent}', '{}', '{}', 0, 'r'"
                        + " from generate_series(1, 2500)",
                world.tenant().value());

        assertEquals(1_000, await(sequencer.step(world.tenant())));
        assertEquals(1_000, await(sequencer.step(world.tenant())));
        assertEquals(500, await(sequencer.step(world.tenant())));
        assertEquals(0, await(sequencer.step(world.tenant())));

        assertEquals(Roots.ofDefinition(book.bytes(world)), book.latest(world).root());
    }

    @Test
    void nothingNewIsNotSignedAgain() throws SQLException {
        Book.enter(world, 3);
        book.sequence(world);
        book.sequence(world);

        assertEquals("1", count("ledger_checkpoint"));
    }

    @Test
    void whatDoesNotContinueWhatWasSignedIsNotSigned() throws SQLException {
        Book.enter(world, 12);
        book.sequence(world);
        SUPERUSER.run(
                "update ledger_node set hash = sha256('') where tenant = ? and level = 3",
                world.tenant().value());
        Book.enter(world, 1);

        ConsentException refusal = assertThrows(ConsentException.class, () -> await(sequencer.step(world.tenant())));

        assertEquals(ConsentException.Reason.TAMPERED, refusal.reason());
        assertEquals("1", count("ledger_checkpoint"));
        assertEquals("12", count("ledger_leaf"));
    }

    @Test
    void aMissingHashIsTold() throws SQLException {
        Book.enter(world, 12);
        book.sequence(world);
        SUPERUSER.run(
                "delete from ledger_node where tenant = ? and level = 2",
                world.tenant().value());
        Book.enter(world, 1);

        ConsentException refusal = assertThrows(ConsentException.class, () -> await(sequencer.step(world.tenant())));

        assertEquals(ConsentException.Reason.TAMPERED, refusal.reason());
    }

    @Test
    void rowsRestoredFromAClusterWithHigherTransactionsAreInLineOnce() throws SQLException {
        Book.enter(world, 4);
        book.sequence(world);
        Book.enter(world, 3);
        // Given a restored database: what was there before has transactions that this cluster has not reached
        for (String table : new String[] {"access_event", "ledger_leaf"}) {
            SUPERUSER.run(
                    "update " + table + " set xid = (xid::text::bigint + 1000000000)::text::xid8 where tenant = ?",
                    world.tenant().value());
        }
        Book.enter(world, 2);

        book.sequence(world);
        Book.enter(world, 1);
        book.sequence(world);

        assertEquals(10, book.inLine(world).stream().distinct().count());
        assertEquals("10", count("ledger_leaf"));
        assertTrue(book.latest(world).root().equals(Roots.ofDefinition(book.bytes(world))));
    }

    private String count(String table) throws SQLException {
        return SUPERUSER.value(
                "select count(*) from " + table + " where tenant = ?",
                world.tenant().value());
    }
}
