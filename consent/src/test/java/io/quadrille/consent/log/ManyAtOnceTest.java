// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.log;

import static io.quadrille.consent.World.await;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quadrille.consent.Sql;
import io.quadrille.consent.TestDatabase;
import io.quadrille.consent.World;
import io.quadrille.consent.merkle.Roots;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ManyAtOnceTest {

    private static final int WRITERS = 16;
    private static final int EACH = 60;
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
    void sixteenWritersAtOnceLoseNothingAndTheOrderOnceGivenStays() throws Exception {
        List<List<String>> seen = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            List<? extends Future<?>> writers = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> threads.submit(() -> write(writer)))
                    .toList();
            while (!writers.stream().allMatch(Future::isDone)) {
                book.sequence(world);
                seen.add(book.inLine(world));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
        book.sequence(world);

        List<String> all = book.inLine(world);
        assertEquals(WRITERS * EACH, all.stream().distinct().count());
        assertEquals(WRITERS * EACH, all.size());
        assertTrue(seen.size() > 1);
        seen.forEach(before -> assertEquals(all.subList(0, before.size()), before));
        assertEquals(Roots.ofDefinition(book.bytes(world)), book.latest(world).root());
    }

    @Test
    void aWriterWaitsNeitherForAnotherNorForTheSequencer() throws SQLException {
        List<Connection> open = new ArrayList<>();
        try (Connection sequencing = SUPERUSER.open()) {
            // Given a sequencer in the middle of its work
            sequencing.setAutoCommit(false);
            execute(sequencing, "select pg_advisory_xact_lock(hashtextextended('ledger/" + world.tenant() + "', 0))");
            execute(
                    sequencing,
                    "insert into ledger_leaf values ('" + world.tenant() + "', 0, gen_random_uuid(), '1', sha256(''))");
            // When sixteen write and none commits before all have written
            for (int writer = 0; writer < WRITERS; writer++) {
                Connection connection = writing();
                open.add(connection);
                execute(connection, "set lock_timeout = '1ms'");
                execute(connection, Book.entering(world.tenant(), world.alice(), writer));
            }
            for (Connection connection : open) {
                connection.commit();
            }
            sequencing.rollback();
        } finally {
            for (Connection connection : open) {
                connection.close();
            }
        }
        book.sequence(world);
        // Then
        assertEquals(WRITERS, book.inLine(world).size());
    }

    @Test
    void whoCommitsLateIsNotOvertaken() throws SQLException {
        try (Connection slow = writing()) {
            execute(slow, Book.entering(world.tenant(), world.alice(), 1));
            Book.enter(world, 1);

            book.sequence(world);
            assertEquals(List.of(), book.inLine(world));
            slow.commit();
        }
        book.sequence(world);

        List<String> line = book.inLine(world);
        assertEquals(2, line.size());
        assertTrue(line.getFirst().contains("\"rows\":1"));
        assertTrue(line.getLast().contains("\"rows\":0"));
    }

    @Test
    void whatIsRolledBackNeverWas() throws SQLException {
        try (Connection undone = writing()) {
            execute(undone, Book.entering(world.tenant(), world.alice(), 1));
            undone.rollback();
        }
        Book.enter(world, 1);
        book.sequence(world);

        assertEquals(1, book.inLine(world).size());
    }

    @Test
    void severalSequencersOnOneDatabaseDoItOnce() throws SQLException {
        for (int round = 0; round < 20; round++) {
            Book.enter(world, 5);
            List<Uni<Integer>> steps = IntStream.range(0, 4)
                    .mapToObj(node -> sequencer.step(world.tenant()))
                    .toList();
            List<Integer> done = await(Uni.join().all(steps).andCollectFailures());
            assertTrue(done.stream().mapToInt(Integer::intValue).sum() % 5 == 0, done::toString);
        }
        book.sequence(world);

        assertEquals(100, book.inLine(world).stream().distinct().count());
        assertEquals(100, book.inLine(world).size());
        assertEquals(Roots.ofDefinition(book.bytes(world)), book.latest(world).root());
    }

    @Test
    void whatDiesBetweenItsStepsLeavesNothingHalfDone() throws Exception {
        Book.enter(world, 9);
        try (Connection wall = SUPERUSER.open()) {
            // Given a sequencer that has appended leaves and waits to append nodes
            wall.setAutoCommit(false);
            execute(wall, "lock table ledger_node in share mode");
            CompletableFuture<Integer> step =
                    sequencer.step(world.tenant()).subscribe().asCompletionStage();
            await().atMost(10, SECONDS).until(() -> "1".equals(blocked("count(*)")));
            // When it dies
            blocked("count(pg_terminate_backend(pid))");
            assertThrows(Exception.class, () -> step.get(10, SECONDS));
            wall.rollback();
        }
        // Then
        await().atMost(10, SECONDS)
                .ignoreExceptionsMatching(CompletionException.class::isInstance)
                .until(() -> book.inLine(world).isEmpty());
        book.sequence(world);
        assertEquals(9, book.inLine(world).stream().distinct().count());
        assertEquals(Roots.ofDefinition(book.bytes(world)), book.latest(world).root());
    }

    private static String blocked(String what) throws SQLException {
        return SUPERUSER.value("select " + what + " from pg_stat_activity where usename = 'quadrille_app'"
                + " and wait_event_type = 'Lock' and query ilike '%insert into ledger_node%'");
    }

    private void write(int writer) {
        try (Connection connection = writing()) {
            for (int i = 0; i < EACH; i++) {
                execute(connection, Book.entering(world.tenant(), world.alice(), writer * 1_000L + i));
                connection.commit();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Connection writing() throws SQLException {
        Connection connection = Sql.as("quadrille_app").open();
        execute(connection, "select set_config('app.tenant', '" + world.tenant() + "', false)");
        connection.setAutoCommit(false);
        return connection;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
