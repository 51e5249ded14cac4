// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.postgres;

import io.quadrille.launcher.checkout.Checkout;
import io.quadrille.launcher.home.Home;
import io.quadrille.launcher.home.LauncherException;
import io.quadrille.launcher.home.Secrets;
import io.quadrille.launcher.process.Child;
import io.quadrille.launcher.process.Children;
import io.quadrille.launcher.process.Command;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** PostgreSQL started on a data folder, ready for use: durable, with the platform's roles and databases. */
public final class PostgresServer {

    public static final String NAME = "postgresql";
    private static final Duration STEP = Duration.ofMillis(100);

    private final Child child;
    private final Databases databases;

    private PostgresServer(Child child, Databases databases) {
        this.child = child;
        this.databases = databases;
    }

    public static PostgresServer start(
            Home home, Checkout checkout, int port, Children children, Consumer<String> progress) {
        Secrets secrets = home.secrets();
        PostgresPrograms programs = PostgresPrograms.unpacked(checkout, progress);
        DataFolder data = new DataFolder(home, programs, children);
        Databases databases = new Databases(port, secrets);
        data.makeIfMissing(databases.password(Databases.SUPERUSER), progress);
        new PostmasterFile(data.path()).endOwnLeftover(progress);
        Child child = children.start(command(home, programs, data, port));
        PostgresServer server = new PostgresServer(child, databases);
        try (Connection connection = server.awaitConnection()) {
            Durability.require(connection);
            databases.prepare(connection);
            return server;
        } catch (SQLException | RuntimeException failure) {
            child.stop();
            throw explained(failure, child);
        }
    }

    public Child child() {
        return child;
    }

    public Databases databases() {
        return databases;
    }

    private static Command command(Home home, PostgresPrograms programs, DataFolder data, int port) {
        List<String> arguments = new ArrayList<>(PostgresPrograms.flushing());
        arguments.addAll(List.of(
                "-D", data.path().toString(),
                "-p", Integer.toString(port),
                "-c", "listen_addresses=127.0.0.1",
                "-c", "unix_socket_directories=",
                "-c", "max_connections=100",
                "-c", "shared_buffers=128MB",
                "-c", "timezone=UTC",
                "-c", "log_timezone=UTC"));
        return new Command(
                NAME,
                programs.command("postgres", arguments),
                PostgresPrograms.ENVIRONMENT,
                home.log(NAME),
                Command.Ending.INT);
    }

    /** However long recovery takes: it ends when PostgreSQL answers, or when PostgreSQL ends. */
    private Connection awaitConnection() throws SQLException {
        while (!child.endsWithin(STEP)) {
            try {
                return databases.connect(Databases.SUPERUSER, "postgres");
            } catch (SQLException notYet) {
                if (!isStillStarting(notYet)) {
                    throw notYet;
                }
            }
        }
        throw new LauncherException("PostgreSQL ended at once; " + child.log() + " says why.");
    }

    /** 08xxx: no connection yet; 57P03: the server says that it is starting. */
    private static boolean isStillStarting(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && (state.startsWith("08") || state.equals("57P03"));
    }

    private static LauncherException explained(Exception failure, Child child) {
        if (failure instanceof LauncherException sentence) {
            return sentence;
        }
        if (failure instanceof SQLException sql && "28P01".equals(sql.getSQLState())) {
            return new LauncherException(
                    "The database does not know the password in secrets.properties; restore the file that belongs to this home.",
                    failure);
        }
        return new LauncherException("PostgreSQL started but cannot be used; " + child.log() + " says why.", failure);
    }
}
