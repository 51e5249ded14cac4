// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability;

import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** A tenant of its own, a person, and cars of hers that have measured nothing yet. */
public record Household(TenantId tenant, SubjectId alice, List<DeviceId> cars) {

    private static final Instant LONG_AGO = Instant.parse("2016-01-01T00:00:00Z");

    /** Puts it into the database. */
    public static Household with(int cars) throws SQLException {
        Household household = new Household(
                new TenantId("t-" + UUID.randomUUID()),
                new SubjectId(UUID.randomUUID()),
                IntStream.rangeClosed(1, cars)
                        .mapToObj(number -> new DeviceId("car-" + number))
                        .toList());
        household.settle();
        return household;
    }

    /** Runs a statement past the application. */
    public static int run(String sql, Object... values) throws SQLException {
        try (Connection connection = TestDatabase.connect("postgres");
                PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    /** The single value that a query yields, past the application. */
    public static String value(String sql, Object... values) throws SQLException {
        try (Connection connection = TestDatabase.connect("postgres");
                PreparedStatement statement = prepared(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void settle() throws SQLException {
        String name = tenant.value();
        run(
                "insert into tenant (tenant, name, country, pseudonym_key) values (?, 'Voltaire Motors', 'FR',"
                        + " decode(md5(?) || md5(?), 'hex'))",
                name,
                name,
                name + "!");
        run(
                "insert into subject (subject, username, name, email) values (?, ?, 'Alice Martin', ?)",
                alice.value(),
                alice.toString(),
                alice + "@example.org");
        run(
                "insert into device_model (tenant, model, title_en, title_fr, manufacturer) values (?, 'car', 'Car',"
                        + " 'Voiture', 'Voltaire')",
                name);
        run(
                "insert into stream (tenant, model, stream, title_en, title_fr, kind, category, retention_days,"
                        + " period_millis) values (?, 'car', 'speed', 'Speed', 'Vitesse', 'NUMBER',"
                        + " 'https://w3id.org/dpv/pd#VehicleUsage', 365, 1000)",
                name);
        for (DeviceId car : cars) {
            run(
                    "insert into device (tenant, device, model, name) values (?, ?, 'car', ?)",
                    name,
                    car.value(),
                    car.value());
            run(
                    "insert into holding (tenant, holding, device, subject, role, held_from) values (?, ?, ?, ?, 'OWNER', ?)",
                    name,
                    UUID.randomUUID(),
                    car.value(),
                    alice.value(),
                    LONG_AGO.atOffset(ZoneOffset.UTC));
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
