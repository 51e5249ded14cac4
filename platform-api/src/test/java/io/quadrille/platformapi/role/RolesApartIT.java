// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.role;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.DoubleNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.quadrille.launcher.api.EmbeddedPostgres;
import io.quadrille.launcher.replay.DeviceLink;
import io.quadrille.launcher.replay.Sample;
import io.quarkus.elytron.security.common.BcryptUtil;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The platform as a cluster runs it: one process per role on an external database, each with its own secrets alone. */
class RolesApartIT {

    private static final String DEVICE_PASSWORD = "only-this-test-knows-it";

    @TempDir
    static Path folder;

    private static EmbeddedPostgres database;

    @BeforeAll
    static void migrateWithTheOwnerAlone() throws IOException, SQLException {
        database = EmbeddedPostgres.start(folder, 0);
        try (RoleProcess migration = new RoleProcess(database, "ingest,api,portal,admin", "only")
                .user(database, "owner")
                .start()) {
            assertEquals(0, migration.awaitEnd(), migration::output);
        }
        registerDevice();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void ingestRoleStoresReadingsWithItsOwnPasswordAlone() throws Exception {
        try (RoleProcess ingest = ingest().user(database, "ingest").start().awaitReady()) {
            try (DeviceLink device = DeviceLink.open(ingest.broker(), "north/meter-1", DEVICE_PASSWORD)) {
                device.send(List.of(
                        new Sample(Instant.parse("2026-11-01T10:00:00Z"), Map.of("volume", DoubleNode.valueOf(12.5)))));
                assertEquals(1, device.settled().acknowledged());
            }

            assertEquals("12.5", stored());
            assertFalse(ingest.takesPages());
            assertFalse(ingest.output().contains("authentication failed"), ingest::output);
        }
    }

    @Test
    void ingestRoleDoesNotStartWithoutItsPassword() throws IOException {
        try (RoleProcess ingest = ingest().user(database, "app").start()) {
            assertNotEquals(0, ingest.awaitEnd());
            assertTrue(ingest.output().contains("quadrille.database.ingest.password"), ingest::output);
        }
    }

    @Test
    void apiRoleKeepsTheDoorsOfOtherRolesShut() throws IOException {
        try (RoleProcess api = api().user(database, "app").start().awaitServing()) {
            assertEquals(404, api.page("/portal"));
            assertEquals(404, api.page("/admin"));
            assertFalse(api.takesDevices());
        }
    }

    @Test
    void apiRoleDoesNotStartWithTheIngestUsersPassword() throws IOException {
        try (RoleProcess api = api().user(database, "ingest").start()) {
            assertNotEquals(0, api.awaitEnd());
            assertTrue(api.output().contains("quadrille.database.app.password"), api::output);
        }
    }

    private static RoleProcess ingest() {
        return new RoleProcess(database, "ingest", "never");
    }

    private static RoleProcess api() {
        return new RoleProcess(database, "api", "never")
                .with("QUADRILLE_IDENTITY_ISSUER", "http://localhost:9/realms/quadrille")
                .with("QUADRILLE_SESSION_SECRET", "a-secret-of-more-than-thirty-two-characters")
                .with("QUADRILLE_SIGNING_KEY", signingKey());
    }

    private static String signingKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate().toJSONString();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void registerDevice() throws SQLException {
        try (Connection connection = database.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("insert into tenant (tenant, name, country, pseudonym_key)"
                    + " values ('north', 'North', 'FR', sha256('north'))");
            statement.execute("insert into device_model (tenant, model, title_en, title_fr, manufacturer)"
                    + " values ('north', 'meter', 'Meter', 'Compteur', 'North')");
            statement.execute("insert into stream (tenant, model, stream, title_en, title_fr, kind, category,"
                    + " retention_days, period_millis) values ('north', 'meter', 'volume', 'Volume', 'Volume', 'NUMBER',"
                    + " 'https://w3id.org/dpv/pd#Location', 365, 60000)");
            statement.execute("insert into device (tenant, device, model, name)"
                    + " values ('north', 'meter-1', 'meter', 'Meter')");
            try (PreparedStatement credential = connection.prepareStatement(
                    "insert into device_credential (tenant, device, hash) values ('north', 'meter-1', ?)")) {
                credential.setString(1, BcryptUtil.bcryptHash(DEVICE_PASSWORD, 4));
                credential.executeUpdate();
            }
        }
    }

    private static String stored() throws SQLException {
        try (Connection connection = database.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select string_agg(number::text, ',') from reading where tenant = 'north'")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
