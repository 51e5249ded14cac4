// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** SQL past the application. */
public final class Sql {

    private final String role;

    private Sql(String role) {
        this.role = role;
    }

    /** As the superuser, who sees the rows of all tenants. */
    public static Sql everything() {
        return new Sql("postgres");
    }

    /** As one of the product's database users. */
    public static Sql as(String role) {
        return new Sql(role);
    }

    /** A connection; the caller closes it. */
    public Connection open() throws SQLException {
        return TestDatabase.connect(role);
    }

    public int run(String sql, Object... values) throws SQLException {
        try (Connection connection = TestDatabase.connect(role);
                PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    /** Runs it as that tenant, as the application would. */
    public int runIn(String tenant, String sql) throws SQLException {
        try (Connection connection = TestDatabase.connect(role);
                PreparedStatement caller = prepared(connection, "select set_config('app.tenant', ?, false)", tenant);
                PreparedStatement statement = prepared(connection, sql)) {
            caller.execute();
            return statement.executeUpdate();
        }
    }

    public String value(String sql, Object... values) throws SQLException {
        try (Connection connection = TestDatabase.connect(role);
                PreparedStatement statement = prepared(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
