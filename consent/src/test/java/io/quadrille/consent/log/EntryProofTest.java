// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.log;

import static io.quadrille.consent.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quadrille.consent.Dance;
import io.quadrille.consent.Sql;
import io.quadrille.consent.TestDatabase;
import io.quadrille.consent.World;
import io.quadrille.consent.api.ledger.LedgerLog;
import io.quadrille.consent.api.ledger.LedgerLog.Awaited;
import io.quadrille.consent.api.ledger.LedgerLog.EntryProof;
import io.quadrille.consent.api.ledger.LedgerLog.Proved;
import io.quadrille.consent.merkle.TreeHash;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EntryProofTest {

    private static final Sql SUPERUSER = Sql.everything();

    @Inject
    LedgerLog log;

    @Inject
    Book book;

    @Inject
    Dance dance;

    private World world;

    @BeforeEach
    void aTenant() throws SQLException {
        world = World.create();
    }

    @Test
    void everyEntryLeadsToTheSignedRoot() throws Exception {
        for (int size = 1; size <= 20; size++) {
            Book.enter(world, 1);
            book.sequence(world);
            Proved proof = proved(Book.newest(world));

            assertEquals(size - 1, proof.position());
            assertEquals(book.inLine(world).getLast(), proof.entry());
            assertEquals(book.latest(world).root(), rootThrough(proof));
            assertEquals(
                    proof.checkpoint().root(),
                    book.signed(proof.checkpoint()).path("root").asText());
        }
        UUID first = UUID.fromString(SUPERUSER.value(
                "select access from access_event where tenant = ? order by access limit 1",
                world.tenant().value()));
        assertEquals(book.latest(world).root(), rootThrough(proved(first)));
    }

    @Test
    void entryThatIsNotInLineYetIsPromised() throws SQLException {
        Book.enter(world, 1);

        Awaited awaited = assertInstanceOf(
                Awaited.class, proof(world, world.alice(), Book.newest(world)).orElseThrow());

        assertTrue(awaited.by().isAfter(Instant.now().minusSeconds(1)));
        assertTrue(awaited.by().isBefore(Instant.now().plus(LedgerLog.LONGEST_GAP)));
    }

    @Test
    void anotherPersonOrTenantGetsNoProof() throws SQLException {
        Book.enter(world, 1);
        book.sequence(world);
        UUID access = Book.newest(world);
        World other = World.create();

        assertTrue(proof(world, world.alice(), access).isPresent());
        assertEquals(Optional.empty(), proof(world, world.bruno(), access));
        assertEquals(Optional.empty(), proof(other, world.alice(), access));
        assertEquals(Optional.empty(), proof(world, world.alice(), UUID.randomUUID()));
    }

    @Test
    void entryThatWasChangedNoLongerLeadsToTheRoot() throws SQLException {
        Book.enter(world, 3);
        book.sequence(world);
        UUID access = Book.newest(world);
        SUPERUSER.run("update access_event set row_count = row_count - 1 where access = ?", access);

        Proved proof = proved(access);

        assertFalse(proof.checkpoint().root().equals(rootThrough(proof)));
    }

    @Test
    void entriesOfAnErasedPersonNameNobodyAndStillLeadToTheRoot() throws SQLException {
        dance.aliceAllows(world);
        Book.enter(world, 3);
        book.sequence(world);
        UUID access = Book.newest(world);
        String before = proved(access).entry();
        erase(world.alice());

        Proved proof = proved(access);

        assertEquals(before, proof.entry());
        assertEquals(book.latest(world).root(), rootThrough(proof));
        assertTrue(proof.entry().contains(world.alice().toString()));
        assertFalse(proof.entry().contains("Alice"));
        assertFalse(proof.entry().contains("@"));
        assertEquals(
                "0",
                SUPERUSER.value(
                        "select count(*) from subject where subject = ?",
                        world.alice().value()));
    }

    @Test
    void logThatDoesNotGrowIsSignedAnewForWhoAsks() throws Exception {
        Book.enter(world, 3);
        book.sequence(world);
        Instant anHourAgo = Instant.now().minus(Duration.ofHours(1));
        SUPERUSER.run(
                "update ledger_checkpoint set at = ? where tenant = ?",
                World.utc(anHourAgo),
                world.tenant().value());

        LedgerLog.Checkpoint latest = book.latest(world);

        assertTrue(latest.at().isAfter(Instant.now().minus(LedgerLog.LONGEST_GAP)));
        assertEquals(3, book.signed(latest).path("size").asLong());
        assertEquals(await(log.checkpoints(world.tenant(), 100, 10)).getFirst().root(), latest.root());
        assertEquals(latest, book.latest(world));
    }

    @Test
    void logWithoutEntriesHasTheRootOfNothingAndUnknownTenantsHaveNone() throws Exception {
        assertEquals(0, book.signed(book.latest(world)).path("size").asLong());
        assertEquals(
                HexFormat.of().formatHex(TreeHash.empty()), book.latest(world).root());
        assertEquals(Optional.empty(), await(log.latest(new TenantId("nobody-at-all"))));
    }

    @Test
    void checkpointsComeLargestFirstAndInPages() throws SQLException {
        for (int i = 0; i < 5; i++) {
            Book.enter(world, 2);
            book.sequence(world);
        }

        assertEquals(List.of(10L, 8L), sizes(Long.MAX_VALUE, 2));
        assertEquals(List.of(6L, 4L, 2L), sizes(8, 10));
    }

    private List<Long> sizes(long below, int limit) {
        return await(log.checkpoints(world.tenant(), below, limit)).stream()
                .map(LedgerLog.Checkpoint::size)
                .toList();
    }

    private Proved proved(UUID access) {
        return assertInstanceOf(
                Proved.class, proof(world, world.alice(), access).orElseThrow());
    }

    private Optional<EntryProof> proof(World where, SubjectId who, UUID access) {
        return await(log.proof(where.tenant(), who, access));
    }

    /** RFC 9162 §2.1.3.2. */
    private static String rootThrough(Proved proof) {
        long fn = proof.position();
        long sn = proof.checkpoint().size() - 1;
        byte[] r = TreeHash.leaf(proof.entry().getBytes(StandardCharsets.UTF_8));
        for (String hash : proof.path()) {
            byte[] p = HexFormat.of().parseHex(hash);
            if ((fn & 1) == 1 || fn == sn) {
                r = TreeHash.node(p, r);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                r = TreeHash.node(r, p);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 ? HexFormat.of().formatHex(r) : "the path has not the length of the tree";
    }

    private static void erase(SubjectId subject) throws SQLException {
        SUPERUSER.run(
                "delete from consent_event where consent in (select consent from consent where subject = ?)",
                subject.value());
        for (String table : new String[] {"consent_request", "consent", "holding", "subject"}) {
            SUPERUSER.run("delete from " + table + " where subject = ?", subject.value());
        }
    }
}
