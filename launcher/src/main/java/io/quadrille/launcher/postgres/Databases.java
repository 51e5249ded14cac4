// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.postgres;

import io.quadrille.launcher.home.Secrets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.postgresql.PGConnection;

/** The roles and databases of an installation: each plane signs in as its own role, none of them is a superuser. */
public final class Databases {

    public static final String OWNER = "quadrille_owner";
    public static final String APP = "quadrille_app";
    public static final String INGEST = "quadrille_ingest";
    public static final String KEYCLOAK = "keycloak";
    public static final String PLATFORM_DATABASE = "quadrille";
    static final String SUPERUSER = "postgres";

    private static final List<String> ROLES = List.of(OWNER, APP, INGEST, KEYCLOAK);

    private final int port;
    private final Secrets secrets;

    Databases(int port, Secrets secrets) {
        this.port = port;
        this.secrets = secrets;
    }

    public String url(String database) {
        return "postgresql://localhost:" + port + "/" + database;
    }

    public String password(String role) {
        return secrets.get("database." + role);
    }

    public Connection connect(String role, String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", role);
        properties.setProperty("password", password(role));
        return DriverManager.getConnection("jdbc:" + url(database), properties);
    }

    /** Makes what is missing; may be run at every start. */
    void prepare(Connection connection) throws SQLException {
        for (String role : ROLES) {
            prepareRole(connection, role);
        }
        prepareDatabase(connection, PLATFORM_DATABASE, OWNER, List.of(OWNER, APP, INGEST));
        prepareDatabase(connection, KEYCLOAK, KEYCLOAK, List.of(KEYCLOAK));
    }

    /** The driver sends a salted verifier, so that no password can reach the server's log. */
    private void prepareRole(Connection connection, String role) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
            execute(connection, "create role " + role + " login nosuperuser nocreatedb nocreaterole nobypassrls");
        }
        connection
                .unwrap(PGConnection.class)
                .alterUserPassword(role, password(role).toCharArray(), "scram-sha-256");
    }

    private void prepareDatabase(Connection connection, String database, String owner, List<String> users)
            throws SQLException {
        if (!exists(connection, "select 1 from pg_database where datname = ?", database)) {
            execute(connection, "create database " + database + " owner " + owner);
        }
        execute(connection, "revoke all on database " + database + " from public");
        execute(connection, "grant connect on database " + database + " to " + String.join(", ", users));
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
