// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.role;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quadrille.launcher.api.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL elsewhere, with a certificate. */
class EncryptedDatabaseIT {

    @TempDir
    static Path folder;

    private static EmbeddedPostgres database;
    private static ServerCertificate its;
    private static ServerCertificate another;

    @BeforeAll
    static void startWithACertificate() throws IOException, InterruptedException, SQLException {
        database = EmbeddedPostgres.start(folder, 0);
        its = ServerCertificate.make(folder, "its");
        another = ServerCertificate.make(folder, "another");
        try (Connection connection = database.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("alter system set ssl_cert_file = '" + its.certificate() + "'");
            statement.execute("alter system set ssl_key_file = '" + its.key() + "'");
            statement.execute("alter system set ssl = on");
            statement.execute("select pg_reload_conf()");
        }
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void everyConnectionIsEncryptedOnceItIsKnownWhoVouchesForTheServer() throws IOException, SQLException {
        migrate(its, 0);
        try (RoleProcess ingest = ingest(its).awaitReady()) {
            assertTrue(ingest.ready());
            assertEquals("quadrille_ingest true", connections());
        }
    }

    @Test
    void serverThatAnotherCertificateVouchesForIsNotTalkedTo() throws IOException, SQLException {
        migrate(another, 1);
        try (RoleProcess ingest = ingest(another).awaitServing()) {
            assertFalse(ingest.ready());
            assertEquals("nobody", connections());
        }
    }

    private static void migrate(ServerCertificate trusted, int status) throws IOException {
        try (RoleProcess migration = new RoleProcess(database, "ingest", "only")
                .user(database, "owner")
                .with("QUADRILLE_DATABASE_CERTIFICATES", trusted.certificate().toString())
                .with("QUARKUS_FLYWAY_OWNER_CONNECT_RETRIES", "0")
                .start()) {
            assertEquals(status, migration.awaitEnd(), migration::output);
        }
    }

    private static RoleProcess ingest(ServerCertificate trusted) throws IOException {
        return new RoleProcess(database, "ingest", "never")
                .user(database, "ingest")
                .with("QUADRILLE_DATABASE_CERTIFICATES", trusted.certificate().toString())
                .start();
    }

    private static String connections() throws SQLException {
        try (Connection connection = database.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select coalesce(string_agg(distinct usename || ' ' || ssl, ', '), 'nobody') from pg_stat_ssl"
                                + " join pg_stat_activity using (pid) where usename like 'quadrille%'")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
