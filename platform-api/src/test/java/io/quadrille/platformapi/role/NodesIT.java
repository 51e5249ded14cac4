// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.role;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.quadrille.launcher.api.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes on one database. */
class NodesIT {

    private static final int WRITERS = 4;
    private static final int EACH = 500;
    private static final Duration A_MINUTE = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    @Test
    void twoNodesOfWhichOneIsKilledAndComesBackMakeOneLogWithoutAHole() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.start(folder, 0)) {
            migrate(database);
            String key = new ECKeyGenerator(Curve.P_256).generate().toJSONString();
            try (RoleProcess one = node(database, key);
                    RoleProcess other = node(database, key)) {
                // Given both at work
                List<CompletableFuture<Void>> writers = IntStream.range(0, WRITERS)
                        .mapToObj(writer -> CompletableFuture.runAsync(() -> write(database)))
                        .toList();
                await().atMost(A_MINUTE).until(() -> number(database, "select count(*) from ledger_leaf") > 0);
                // When
                one.kill();
                CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new))
                        .join();
                one.start().awaitServing();
                // Then
                await().atMost(A_MINUTE)
                        .until(() -> number(database, "select max(size) from ledger_checkpoint") == WRITERS * EACH);
                assertEquals(0, number(database, """
                        select count(*) from access_event full join ledger_leaf using (tenant, access)
                        where access_event.at is null or ledger_leaf.hash is null
                        """));
                assertEquals(WRITERS * EACH - 1, number(database, "select max(position) from ledger_leaf"));
                assertTrue(number(database, """
                        select coalesce(extract(epoch from max(gap)), 0)::bigint from (
                            select at - lag(at) over (order by size) as gap from ledger_checkpoint) as gaps
                        """) <= A_MINUTE.toSeconds());
                assertTrue(
                        other.page("/ledger/north/checkpoint") == 200 && one.page("/ledger/north/checkpoint") == 200);
            }
        }
    }

    private static void migrate(EmbeddedPostgres database) throws Exception {
        try (RoleProcess migration = new RoleProcess(database, "ingest,api,portal,admin", "only")
                .user(database, "owner")
                .start()) {
            assertEquals(0, migration.awaitEnd(), migration::output);
        }
        try (Connection connection = database.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("insert into tenant (tenant, name, country, pseudonym_key)"
                    + " values ('north', 'North', 'FR', sha256('north'))");
        }
    }

    private static RoleProcess node(EmbeddedPostgres database, String key) throws Exception {
        return new RoleProcess(database, "api", "never")
                .with("QUADRILLE_IDENTITY_ISSUER", "http://localhost:9/realms/quadrille")
                .with("QUADRILLE_SESSION_SECRET", "a-secret-of-more-than-thirty-two-characters")
                .with("QUADRILLE_SIGNING_KEY", key)
                .with("QUADRILLE_LEDGER_EVERY", "1s")
                .user(database, "app")
                .start()
                .awaitServing();
    }

    private static void write(EmbeddedPostgres database) {
        try (Connection connection = database.connect("quadrille_app");
                Statement statement = connection.createStatement()) {
            statement.execute("select set_config('app.tenant', 'north', false)");
            for (int i = 0; i < EACH; i++) {
                statement.execute(
                        "insert into access_event (tenant, caller, action, outcome, reasons, devices, streams,"
                                + " row_count, policy_revision) values ('north', 'app', 'read', 'refused', '{no-consent}',"
                                + " '{}', '{}', 0, 'r')");
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static long number(EmbeddedPostgres database, String query) throws SQLException {
        try (Connection connection = database.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
