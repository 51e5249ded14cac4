// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.postgres;

import io.quadrille.launcher.home.LauncherException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What "acknowledged when durable" rests on: asked of the running server, not assumed of its settings. */
final class Durability {

    private static final int MAJOR_VERSION = 18;

    private Durability() {}

    static void require(Connection connection) throws SQLException {
        for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
            String value = show(connection, setting);
            if (!"on".equals(value)) {
                throw new LauncherException("PostgreSQL runs with " + setting + " = " + value
                        + ", so that acknowledged data could be lost; set it to on in postgresql.conf.");
            }
        }
        int version = connection.getMetaData().getDatabaseMajorVersion();
        if (version != MAJOR_VERSION) {
            throw new LauncherException("PostgreSQL " + MAJOR_VERSION + " is needed, this one is " + version + ".");
        }
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show " + setting)) {
            row.next();
            return row.getString(1);
        }
    }
}
