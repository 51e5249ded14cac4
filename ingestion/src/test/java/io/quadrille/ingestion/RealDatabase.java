// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion;

import io.quadrille.launcher.api.EmbeddedPostgres;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;

/** The product's PostgreSQL with every migration on the class path; each connection is that of a real role. */
public final class RealDatabase implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path folder;
    private EmbeddedPostgres postgres;
    private final Vertx vertx = Vertx.vertx();
    private final List<Pool> pools = new ArrayList<>();

    private RealDatabase(Path folder, EmbeddedPostgres postgres) {
        this.folder = folder;
        this.postgres = postgres;
    }

    public static RealDatabase start() {
        try {
            Path folder = Files.createTempDirectory("quadrille-ingestion");
            EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, 0);
            Flyway.configure()
                    .dataSource(
                            "jdbc:" + postgres.url("quadrille"),
                            "quadrille_owner",
                            postgres.password("quadrille_owner"))
                    .load()
                    .migrate();
            return new RealDatabase(folder, postgres);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public Vertx vertx() {
        return vertx;
    }

    /** Ends the server; a killed one's backends could still commit for a while. */
    public void halt() {
        postgres.close();
    }

    /** Starts it again where it was. */
    public void restart() {
        postgres = EmbeddedPostgres.start(folder, postgres.port());
    }

    /** A connection of one of the roles; the caller closes it. */
    public Connection connect(String role) throws SQLException {
        return postgres.connect(role);
    }

    public Pool pool(String role) {
        Pool pool = Pool.pool(
                vertx,
                PgConnectOptions.fromUri(postgres.url("quadrille"))
                        .setUser(role)
                        .setPassword(postgres.password(role))
                        .setCachePreparedStatements(true),
                new PoolOptions().setMaxSize(4));
        pools.add(pool);
        return pool;
    }

    /** Runs the work in a transaction of the application's user for one tenant. */
    public <T> T inTenant(Pool pool, TenantId tenant, Function<SqlConnection, Uni<T>> work) {
        return pool.withTransaction(transaction -> transaction
                        .preparedQuery("select set_config('app.tenant', $1, true)")
                        .execute(Tuple.of(tenant.value()))
                        .chain(() -> work.apply(transaction)))
                .await()
                .atMost(PATIENCE);
    }

    /** What the application's user sees of a tenant: the first column of each row, as text. */
    public List<String> seenBy(TenantId tenant, String query) {
        return query("quadrille_app", "set app.tenant = '" + tenant + "'", query);
    }

    public List<String> query(String role, String setting, String query) {
        try (Connection connection = postgres.connect(role);
                Statement statement = connection.createStatement()) {
            statement.execute(setting);
            List<String> column = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    column.add(rows.getString(1));
                }
            }
            return column;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure.getSQLState() + " " + failure.getMessage(), failure);
        }
    }

    @Override
    public void close() {
        pools.forEach(Pool::closeAndAwait);
        vertx.closeAndAwait();
        postgres.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
