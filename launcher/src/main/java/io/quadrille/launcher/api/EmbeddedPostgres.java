// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.api;

import io.quadrille.launcher.checkout.Checkout;
import io.quadrille.launcher.home.Home;
import io.quadrille.launcher.home.Ports;
import io.quadrille.launcher.postgres.Databases;
import io.quadrille.launcher.postgres.PostgresServer;
import io.quadrille.launcher.process.Children;
import io.quadrille.launcher.process.LastWill;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;

/**
 * The installation's PostgreSQL 18 alone, for tests of SQL: the same programs, roles, databases and durability as the product's.
 *
 * <p>Database {@code quadrille} (owned by {@code quadrille_owner}) is there and empty; database {@code keycloak} too. Roles
 * {@code quadrille_app} and {@code quadrille_ingest} may connect and own nothing. When this JVM is gone without having closed it, even
 * killed, the server is stopped all the same.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private final PostgresServer server;
    private final int port;
    private final LastWill lastWill;

    private EmbeddedPostgres(PostgresServer server, int port, LastWill lastWill) {
        this.server = server;
        this.port = port;
        this.lastWill = lastWill;
    }

    /**
     * Starts PostgreSQL and waits until it can be used (about 3 s the first time, 1 s later).
     *
     * @param folder kept between runs: holds {@code postgresql/} (the data), {@code secrets.properties} and {@code log/}; made if missing
     * @param port where to listen on 127.0.0.1; 0 chooses a free one
     * @throws io.quadrille.launcher.home.LauncherException in one sentence, if the port is taken or PostgreSQL cannot start
     */
    public static EmbeddedPostgres start(Path folder, int port) {
        Home home = Home.at(folder);
        int chosen = port == 0 ? freePort() : port;
        Ports.requireFree(Ports.Door.POSTGRESQL, chosen);
        Consumer<String> silent = progress -> {};
        Children children = new Children(home, silent, () -> {});
        LastWill lastWill = LastWill.toStop(home);
        try {
            PostgresServer server = PostgresServer.start(home, Checkout.find(), chosen, children, silent);
            return new EmbeddedPostgres(server, chosen, lastWill);
        } catch (RuntimeException failure) {
            lastWill.close();
            throw failure;
        }
    }

    /** The port it listens on. */
    public int port() {
        return port;
    }

    /** The address of a database without driver prefix, {@code postgresql://localhost:PORT/NAME}, as the setting {@code quadrille.database.url} has it. */
    public String url(String database) {
        return server.databases().url(database);
    }

    /** The password of {@code quadrille_owner}, {@code quadrille_app}, {@code quadrille_ingest} or {@code keycloak}. */
    public String password(String role) {
        return server.databases().password(role);
    }

    /**
     * A new connection to database {@code quadrille} as one of the roles above, or as {@code postgres}, the superuser, whom the
     * platform itself never uses. The caller closes it.
     *
     * @throws SQLException if the role is unknown or the server is gone
     */
    public Connection connect(String role) throws SQLException {
        return server.databases().connect(role, Databases.PLATFORM_DATABASE);
    }

    /** The server's process, for tests that kill it. */
    public ProcessHandle process() {
        return server.child().handle();
    }

    /** Ends the server in an orderly way (open sessions are cut); the data stays. */
    @Override
    public void close() {
        server.child().stop();
        lastWill.close();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
