// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.testing;

import io.quadrille.launcher.api.EmbeddedPostgres;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** The product's PostgreSQL with its roles, empty, for the tests of a run. */
public final class Database implements QuarkusTestResourceLifecycleManager {

    private EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            Files.createDirectories(Path.of("target"));
            postgres = EmbeddedPostgres.start(Files.createTempDirectory(Path.of("target"), "postgres"), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.datasource.owner.jdbc.url", "jdbc:" + postgres.url("quadrille"));
        settings.put("quarkus.datasource.reactive.url", postgres.url("quadrille"));
        settings.put("quarkus.datasource.ingest.reactive.url", postgres.url("quadrille"));
        user(settings, "quarkus.datasource", "quadrille_app");
        user(settings, "quarkus.datasource.ingest", "quadrille_ingest");
        user(settings, "quarkus.datasource.owner", "quadrille_owner");
        return settings;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields((Connections) this::connect, new TestInjector.MatchesType(Connections.class));
    }

    @Override
    public void stop() {
        postgres.close();
    }

    private Connection connect(String role) {
        try {
            return postgres.connect(role);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void user(Map<String, String> settings, String source, String role) {
        settings.put(source + ".username", role);
        settings.put(source + ".password", postgres.password(role));
    }

    /** Connections of plain JDBC as one of the database's roles. */
    public interface Connections {

        /** A new connection, which the caller closes. */
        Connection as(String role);
    }
}
