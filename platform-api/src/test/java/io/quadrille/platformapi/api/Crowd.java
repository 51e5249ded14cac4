// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.api;

import io.quadrille.platformapi.harness.DemoPlatform;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** People who decided as somebody else did, each with a car of her own; they come and go by the tables. */
final class Crowd {

    private static final String ACCOUNT =
            "insert into subject (subject, username, name, email)" + " values (?, ?, 'Somebody', ?)";
    private static final String CAR = "insert into device (tenant, device, model, name)"
            + " select tenant, ?, model, 'Car' from device where tenant = ? and device = 'car-1'";
    private static final String HELD = "insert into holding (tenant, holding, device, subject, role, held_from)"
            + " values (?, gen_random_uuid(), ?, ?, 'OWNER', '2000-01-01Z')";
    private static final String ALLOWS = """
            insert into consent select (jsonb_populate_record(c, jsonb_build_object('consent', gen_random_uuid(),
                'subject', ?::uuid, 'devices', jsonb_build_array(?::text)))).* from consent c
            where tenant = ? and consent = ?
            """;
    private static final String MEASURED = "insert into reading (tenant, device, stream, time, received_at, number)"
            + " values (?, ?, 'speed', ?, now(), ?)";

    private final DemoPlatform platform;
    private final String tenant;
    private final UUID like;
    private final List<UUID> people = new ArrayList<>();

    Crowd(DemoPlatform platform, String tenant, String like) {
        this.platform = platform;
        this.tenant = tenant;
        this.like = UUID.fromString(like);
    }

    /** One more person, whose car measured these speeds on that day. */
    void join(Instant day, List<Double> speeds) throws SQLException {
        UUID person = UUID.randomUUID();
        String car = "car-of-" + person;
        people.add(person);
        try (Connection database = platform.sql("postgres")) {
            run(database, ACCOUNT, person, person.toString(), person + "@example.org");
            run(database, CAR, car, tenant);
            run(database, HELD, tenant, car, person);
            run(database, ALLOWS, person, car, tenant, like);
            run(database, "select ensure_reading_partition(?)", Timestamp.from(day));
            for (int i = 0; i < speeds.size(); i++) {
                run(database, MEASURED, tenant, car, Timestamp.from(day.plusSeconds(60L * i)), speeds.get(i));
            }
        }
    }

    /** Everybody and everything that came. */
    void leave() throws SQLException {
        try (Connection database = platform.sql("postgres")) {
            for (UUID person : people) {
                run(database, "delete from consent where tenant = ? and subject = ?", tenant, person);
                run(database, "delete from reading where tenant = ? and device = ?", tenant, "car-of-" + person);
                run(database, "delete from holding where tenant = ? and subject = ?", tenant, person);
                run(database, "delete from device where tenant = ? and device = ?", tenant, "car-of-" + person);
                run(database, "delete from subject where subject = ?", person);
            }
        }
    }

    /** How many people the ledger tells of an aggregate since the first of them came, she whom they are like among them. */
    long entered(String outcome) throws SQLException {
        try (Connection database = platform.sql("postgres");
                PreparedStatement select =
                        database.prepareStatement("select count(distinct a.subject) from access_event a"
                                + " where a.tenant = ? and a.action = 'aggregate' and a.outcome = ? and (a.subject = any(?)"
                                + " or a.consent = ?)")) {
            bind(select, tenant, outcome, database.createArrayOf("uuid", people.toArray()), like);
            try (ResultSet found = select.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }

    private static void run(Connection database, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            bind(statement, values);
            statement.execute();
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
