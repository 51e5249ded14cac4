// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.record;

import static io.quadrille.consent.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quadrille.consent.Dance;
import io.quadrille.consent.Refusal;
import io.quadrille.consent.Sql;
import io.quadrille.consent.TestDatabase;
import io.quadrille.consent.World;
import io.quadrille.consent.api.ConsentException.Reason;
import io.quadrille.consent.api.ConsentId;
import io.quadrille.consent.api.Consents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever owns the database can change a history; nobody can do it unseen. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TamperedHistoryTest {

    private static final int ENTRIES = 9;
    private static final int TRIALS = 200;
    private static final long SEED = 20_261_121;
    private static final Sql SQL = Sql.everything();
    private static final List<String> EDITS = List.of(
            "body = replace(body, 'suspended', 'withdrawn')",
            "body = replace(body, '\"language\":\"fr\"', '\"language\":\"en\"')",
            "body = body || ' '",
            "body = 'not JSON'",
            "event = event || '!'",
            "state = 'Refused'",
            "actor = 'tenant:somebody-else'",
            "at = at - interval '1 microsecond'",
            "hash = md5(hash) || md5(hash)",
            "predecessor_hash = md5(predecessor_hash) || md5(predecessor_hash)");

    @Inject
    Consents consents;

    @Inject
    Dance dance;

    private World world;
    private ConsentId consent;

    @BeforeEach
    void aLongHistory() throws SQLException {
        world = World.create();
        consent = dance.aliceAllows(world);
        for (int pair = 0; pair < ENTRIES / 2; pair++) {
            await(consents.suspend(world.tenant(), world.alice(), consent));
            await(consents.resume(world.tenant(), world.alice(), consent));
        }
        SQL.run("create table if not exists kept_event as select * from consent_event limit 0");
        SQL.run("insert into kept_event select * from consent_event where consent = ?", consent.value());
    }

    @Test
    void editDeletionReorderingAndTruncationAreFoundInEveryTrial() throws SQLException {
        Random random = new Random(SEED);
        assertEquals(
                ENTRIES,
                await(consents.history(world.tenant(), world.alice(), consent)).size());
        for (int trial = 0; trial < TRIALS; trial++) {
            String done = tamper(random);

            assertEquals(
                    Reason.TAMPERED,
                    Refusal.of(() -> consents.history(world.tenant(), world.alice(), consent))
                            .reason(),
                    done);

            restore();
        }
        assertEquals(
                ENTRIES,
                await(consents.history(world.tenant(), world.alice(), consent)).size());
    }

    @Test
    void anEntryOfAnotherConsentDoesNotPassForOneOfThis() throws SQLException {
        ConsentId other = dance.aliceAllows(world);
        SQL.run("delete from consent_event where consent = ?", consent.value());
        SQL.run("update consent set version = 1 where consent = ?", consent.value());
        SQL.run(
                "insert into consent_event select tenant, ?, sequence, at, event, state, actor, body, predecessor_hash, hash"
                        + " from consent_event where consent = ?",
                consent.value(),
                other.value());

        assertEquals(
                Reason.TAMPERED,
                Refusal.of(() -> consents.history(world.tenant(), world.alice(), consent))
                        .reason());
    }

    /** Does one thing that changes at least one row, and tells what. */
    private String tamper(Random random) throws SQLException {
        while (true) {
            int entry = 1 + random.nextInt(ENTRIES);
            String done = switch (random.nextInt(4)) {
                case 0 -> edit(EDITS.get(random.nextInt(EDITS.size())), entry);
                case 1 -> deletion("sequence = " + entry);
                case 2 -> reorder(entry, 1 + random.nextInt(ENTRIES));
                default -> deletion("sequence > " + (entry - 1));
            };
            if (changed()) {
                return done;
            }
            restore();
        }
    }

    private String edit(String edit, int entry) throws SQLException {
        String sql = "update consent_event set " + edit + " where consent = ? and sequence = " + entry;
        SQL.run(sql, consent.value());
        return sql;
    }

    private String deletion(String which) throws SQLException {
        String sql = "delete from consent_event where consent = ? and " + which;
        SQL.run(sql, consent.value());
        return sql;
    }

    /** Swaps what two entries say; which of them has no predecessor is the database's to hold. */
    private String reorder(int one, int other) throws SQLException {
        SQL.run(
                "update consent_event e set at = k.at, event = k.event, state = k.state, actor = k.actor, body = k.body,"
                        + " hash = k.hash from kept_event k where e.consent = ? and k.consent = e.consent"
                        + " and (e.sequence, k.sequence) in ((?, ?), (?, ?))",
                consent.value(),
                one,
                other,
                other,
                one);
        return "swap of " + one + " and " + other;
    }

    private boolean changed() throws SQLException {
        return !SQL.value(
                        "select count(*) from (select * from consent_event where consent = ? intersect"
                                + " select * from kept_event where consent = ?) same",
                        consent.value(),
                        consent.value())
                .equals(Integer.toString(ENTRIES));
    }

    private void restore() throws SQLException {
        SQL.run("delete from consent_event where consent = ?", consent.value());
        SQL.run("insert into consent_event select * from kept_event where consent = ?", consent.value());
    }
}
