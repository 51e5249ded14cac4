// SPDX-License-Identifier: Apache-2.0
package io.quadrille.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Properties;

/**
 * The installation that is measured.
 *
 * @param home its folder
 * @param ready what it says of itself
 */
record Installed(Path home, JsonNode ready) {

    /** How many readings a tenant's table holds of a stream, asked of the database and not of the platform. */
    long stored(String tenant, String stream) {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            try (PreparedStatement setting = connection.prepareStatement("select set_config('app.tenant', ?, true)")) {
                setting.setString(1, tenant);
                setting.executeQuery().close();
            }
            try (PreparedStatement count =
                    connection.prepareStatement("select count(*) from reading where tenant = ? and stream = ?")) {
                count.setString(1, tenant);
                count.setString(2, stream);
                try (ResultSet rows = count.executeQuery()) {
                    rows.next();
                    return rows.getLong(1);
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Connection connect() throws SQLException {
        Properties secrets = new Properties();
        try (var reader = java.nio.file.Files.newBufferedReader(home.resolve("secrets.properties"))) {
            secrets.load(reader);
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
        return DriverManager.getConnection(
                ready.path("database").asText(), "quadrille_app", secrets.getProperty("database.quadrille_app"));
    }
}
