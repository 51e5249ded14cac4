// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.harness;

import io.quadrille.launcher.api.EmbeddedPostgres;
import io.quadrille.launcher.api.FreePorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** A demo installation with a database outside of it, which a test can take away and give back. */
public final class DetachedPlatform implements AutoCloseable {

    private final Path data;
    private final DemoPlatform platform;
    private EmbeddedPostgres database;

    private DetachedPlatform(Path data, EmbeddedPostgres database, DemoPlatform platform) {
        this.data = data;
        this.database = database;
        this.platform = platform;
    }

    /** Starts both in an empty folder. */
    public static DetachedPlatform start(Path folder) throws IOException {
        Path data = folder.resolve("database");
        Path home = Files.createDirectories(folder.resolve("home"));
        EmbeddedPostgres database = EmbeddedPostgres.start(data, 0);
        try {
            Files.writeString(home.resolve("settings.properties"), settings(database));
            return new DetachedPlatform(data, database, DemoPlatform.start(home, FreePorts.takeOffset()));
        } catch (RuntimeException failure) {
            database.close();
            throw failure;
        }
    }

    /** The installation. */
    public DemoPlatform platform() {
        return platform;
    }

    /** Kills the database. */
    public void takeAway() {
        ProcessHandle server = database.process();
        server.descendants().forEach(ProcessHandle::destroyForcibly);
        server.destroyForcibly();
        server.onExit().join();
        database.close();
    }

    /** Starts it again where it was. */
    public void giveBack() {
        database = EmbeddedPostgres.start(data, database.port());
    }

    /** One number, seen by the superuser. */
    public long count(String query) throws SQLException {
        try (Connection connection = database.connect("postgres");
                PreparedStatement select = connection.prepareStatement(query);
                ResultSet found = select.executeQuery()) {
            found.next();
            return found.getLong(1);
        }
    }

    @Override
    public void close() {
        platform.close();
        database.close();
    }

    private static String settings(EmbeddedPostgres database) {
        StringBuilder settings = new StringBuilder("quadrille.database.url=" + database.url("quadrille") + "\n");
        for (String role : List.of("owner", "app", "ingest")) {
            settings.append(
                    user("quadrille.database." + role, "quadrille_" + role, database.password("quadrille_" + role)));
        }
        return settings.append("quadrille.identity.database.url=" + database.url("keycloak") + "\n")
                .append(user("quadrille.identity.database", "keycloak", database.password("keycloak")))
                .toString();
    }

    private static String user(String prefix, String name, String password) {
        return prefix + ".username=" + name + "\n" + prefix + ".password=" + password + "\n";
    }
}
