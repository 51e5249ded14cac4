// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.harness;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Readings and other rows as they stand in the tables, beside every code that is tested. */
public final class Stored {

    private final DemoPlatform platform;

    /** Looks at one installation's tables. */
    public Stored(DemoPlatform platform) {
        this.platform = platform;
    }

    /** One reading in its table. */
    public record Row(String device, String stream, Instant time, List<Double> value) {}

    /** Stores readings at random moments of a window as the ingest user, and tells them. */
    public List<Row> scatter(String tenant, String device, Instant from, Instant until, int count) throws SQLException {
        Random random = new Random(count * 31L + device.hashCode());
        List<Row> rows = new ArrayList<>();
        long micros = ChronoUnit.MICROS.between(from, until);
        for (int i = 0; i < count; i++) {
            Instant time = from.plus(random.nextLong(micros), ChronoUnit.MICROS);
            rows.add(
                    switch (random.nextInt(4)) {
                        case 0 -> new Row(device, "speed", time, List.of(random.nextInt(2_000) / 10.0));
                        case 1 -> new Row(device, "odometer", time, List.of((double) i));
                        case 2 -> new Row(device, "acceleration", time, List.of(random.nextDouble(), 0.5, 9.81));
                        default -> new Row(device, "position", time, List.of(48.85, random.nextDouble()));
                    });
        }
        insert(tenant, rows);
        return rows;
    }

    /** Every reading of a device in its table, in the API's order. */
    public List<Row> readings(String tenant, String device) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (Connection database = platform.sql("postgres");
                PreparedStatement select = database.prepareStatement(
                        "select stream, time, coalesce(vector, array[number])"
                                + " from reading where tenant = ? and device = ? order by time, stream collate \"C\"")) {
            select.setString(1, tenant);
            select.setString(2, device);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    Double[] value = (Double[]) found.getArray(3).getArray();
                    rows.add(new Row(
                            device, found.getString(1), found.getTimestamp(2).toInstant(), List.of(value)));
                }
            }
        }
        return rows;
    }

    /** One number. */
    public long count(String query, Object... parameters) throws SQLException {
        try (Connection database = platform.sql("postgres");
                PreparedStatement select = database.prepareStatement(query)) {
            bind(select, parameters);
            try (ResultSet found = select.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }

    /** The consent of an app that changed to a state last. */
    public UUID newestConsent(String tenant, String app, String state) throws SQLException {
        try (Connection database = platform.sql("postgres");
                PreparedStatement select = database.prepareStatement("select consent from consent where tenant = ?"
                        + " and app = ? and state = ? order by valid_from desc limit 1")) {
            bind(select, tenant, app, state);
            try (ResultSet found = select.executeQuery()) {
                found.next();
                return found.getObject(1, UUID.class);
            }
        }
    }

    /** Changes what time or chance would change. */
    public void change(String statement, Object... parameters) throws SQLException {
        try (Connection database = platform.sql("postgres");
                PreparedStatement update = database.prepareStatement(statement)) {
            bind(update, parameters);
            if (update.executeUpdate() != 1) {
                throw new IllegalStateException("not one row was changed");
            }
        }
    }

    private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            Object value = parameters[i] instanceof Instant instant ? Timestamp.from(instant) : parameters[i];
            statement.setObject(i + 1, value);
        }
    }

    private void insert(String tenant, List<Row> rows) throws SQLException {
        try (Connection database = platform.sql("quadrille_ingest")) {
            database.setAutoCommit(false);
            try (PreparedStatement caller = database.prepareStatement("select set_config('app.tenant', ?, true)");
                    PreparedStatement month = database.prepareStatement("select ensure_reading_partition(?)");
                    PreparedStatement insert = database.prepareStatement("insert into reading"
                            + " (tenant, device, stream, time, received_at, number, vector) values (?, ?, ?, ?, now(), ?, ?)"
                            + " on conflict do nothing")) {
                caller.setString(1, tenant);
                caller.execute();
                for (Row row : rows) {
                    month.setTimestamp(1, Timestamp.from(row.time()));
                    month.execute();
                    insert.setString(1, tenant);
                    insert.setString(2, row.device());
                    insert.setString(3, row.stream());
                    insert.setTimestamp(4, Timestamp.from(row.time()));
                    insert.setObject(5, row.value().size() == 1 ? row.value().getFirst() : null);
                    insert.setArray(
                            6,
                            row.value().size() == 1
                                    ? null
                                    : database.createArrayOf(
                                            "float8", row.value().toArray()));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            database.commit();
        }
    }
}
