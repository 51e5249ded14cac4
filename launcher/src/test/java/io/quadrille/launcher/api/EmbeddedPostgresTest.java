// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quadrille.launcher.home.LauncherException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @TempDir
    Path home;

    @Test
    void committedRowsSurviveARestart() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home, 0)) {
            execute(postgres, "quadrille_owner", "create table kept (word text)");
            execute(postgres, "quadrille_owner", "insert into kept values ('quadrille')");
        }

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home, 0)) {
            assertEquals("quadrille", query(postgres, "quadrille_owner", "select word from kept"));
        }
    }

    @Test
    void committedRowsSurviveAKilledServer() throws SQLException {
        try (EmbeddedPostgres killed = EmbeddedPostgres.start(home, 0)) {
            execute(killed, "quadrille_owner", "create table kept (word text)");
            execute(killed, "quadrille_owner", "insert into kept values ('quadrille')");

            killed.process().destroyForcibly();
            killed.process().onExit().join();

            try (EmbeddedPostgres next = EmbeddedPostgres.start(home, 0)) {
                assertEquals("quadrille", query(next, "quadrille_owner", "select word from kept"));
            }
        }
    }

    @Test
    void aServerLeftBehindOnTheFolderIsEndedByTheNextStart() throws SQLException {
        try (EmbeddedPostgres left = EmbeddedPostgres.start(home, 0);
                EmbeddedPostgres next = EmbeddedPostgres.start(home, 0)) {
            assertFalse(left.process().isAlive());
            assertEquals("1", query(next, "quadrille_app", "select 1"));
        }
    }

    @Test
    void aHalfWrittenFirstStartIsRemovedAndMadeAnew() throws IOException, SQLException {
        Path halfWritten = Files.createDirectories(home.resolve("postgresql.unfinished"));
        Files.writeString(halfWritten.resolve("PG_VERSION"), "18");

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home, 0)) {
            assertEquals("1", query(postgres, "quadrille_app", "select 1"));
            assertFalse(Files.exists(halfWritten));
        }
    }

    @Test
    void aFolderThatIsNotADatabaseIsLeftAloneWithOneSentence() throws IOException {
        Files.createDirectories(home.resolve("postgresql"));
        Files.writeString(home.resolve("postgresql").resolve("letter.txt"), "dear");

        LauncherException refusal = assertThrows(LauncherException.class, () -> EmbeddedPostgres.start(home, 0));

        assertTrue(refusal.getMessage().endsWith("move it away and start again."), refusal.getMessage());
        assertTrue(Files.exists(home.resolve("postgresql").resolve("letter.txt")));
    }

    @Test
    void aTakenPortIsNamedWithItsSettingAndTheOffset() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            LauncherException refusal =
                    assertThrows(LauncherException.class, () -> EmbeddedPostgres.start(home, taken.getLocalPort()));

            assertEquals(
                    "Port " + taken.getLocalPort() + " for PostgreSQL is already taken; stop what listens there, set"
                            + " quadrille.database.port, or shift every port with --port-offset N.",
                    refusal.getMessage());
        }
    }

    @Test
    void aServerThatCouldLoseAcknowledgedDataIsRefused() throws IOException {
        EmbeddedPostgres.start(home, 0).close();
        Files.writeString(
                home.resolve("postgresql").resolve("postgresql.conf"), "\nfsync = off\n", StandardOpenOption.APPEND);

        LauncherException refusal = assertThrows(LauncherException.class, () -> EmbeddedPostgres.start(home, 0));

        assertEquals(
                "PostgreSQL runs with fsync = off, so that acknowledged data could be lost; set it to on in"
                        + " postgresql.conf.",
                refusal.getMessage());
        assertFalse(Files.exists(home.resolve("postgresql").resolve("postmaster.pid")));
    }

    @Test
    void noRoleIsSuperuserOrMayBypassRowSecurity() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home, 0)) {
            assertEquals(
                    "keycloak,quadrille_app,quadrille_ingest,quadrille_owner",
                    query(
                            postgres,
                            "postgres",
                            "select string_agg(rolname, ',' order by rolname) from pg_roles where rolcanlogin and not"
                                    + " (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)"));
            assertThrows(SQLException.class, () -> postgres.connect("keycloak"));
        }
    }

    @Test
    void twoHomesShareNoPassword(@TempDir Path other) {
        try (EmbeddedPostgres first = EmbeddedPostgres.start(home, 0);
                EmbeddedPostgres second = EmbeddedPostgres.start(other, 0)) {
            for (String role : new String[] {"postgres", "quadrille_owner", "quadrille_app", "quadrille_ingest"}) {
                assertNotEquals(first.password(role), second.password(role));
                assertNotEquals(first.password(role), first.password("keycloak"));
            }
        }
    }

    private static void execute(EmbeddedPostgres postgres, String role, String sql) throws SQLException {
        try (Connection connection = postgres.connect(role);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(EmbeddedPostgres postgres, String role, String sql) throws SQLException {
        try (Connection connection = postgres.connect(role);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
