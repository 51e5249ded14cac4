// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent;

import io.quadrille.tenantadmin.api.AppId;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A tenant of its own for a test: Alice holds {@code car-1} and {@code car-2}, Bruno {@code car-3}; the apps are {@code loyal-drive} and
 * {@code rival}, of two providers.
 */
public final class World {

    public static final String USAGE = "https://w3id.org/dpv/pd#VehicleUsage";
    public static final String POSITION = "https://w3id.org/dpv/pd#GPSCoordinate";
    public static final String ENGINE = "https://quadrille.io/vocab#EngineState";
    public static final String PURPOSE = "https://w3id.org/dpv#ServiceProvision";
    public static final AppId APP = new AppId("loyal-drive");
    public static final AppId RIVAL = new AppId("rival");
    public static final DeviceId CAR = new DeviceId("car-1");
    public static final DeviceId SECOND_CAR = new DeviceId("car-2");
    public static final DeviceId BRUNOS_CAR = new DeviceId("car-3");
    public static final Instant LONG_AGO = Instant.parse("2000-01-01T00:00:00Z");

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Sql SQL = Sql.everything();

    private final TenantId tenant = new TenantId("tenant-" + NUMBER.incrementAndGet());
    private final SubjectId alice = new SubjectId(UUID.randomUUID());
    private final SubjectId bruno = new SubjectId(UUID.randomUUID());

    private World() {}

    public static World create() throws SQLException {
        World world = new World();
        world.fill();
        return world;
    }

    public TenantId tenant() {
        return tenant;
    }

    public SubjectId alice() {
        return alice;
    }

    public SubjectId bruno() {
        return bruno;
    }

    /** Waits for what is asynchronous; nothing here may take long. */
    public static <T> T await(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(20));
    }

    public void hold(DeviceId device, SubjectId subject, Instant from, Instant until) throws SQLException {
        SQL.run(
                "insert into holding (tenant, holding, device, subject, role, held_from, held_until)"
                        + " values (?, ?, ?, ?, 'OWNER', ?, ?)",
                tenant.value(),
                UUID.randomUUID(),
                device.value(),
                subject.value(),
                utc(from),
                until == null ? null : utc(until));
    }

    public static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private void fill() throws SQLException {
        SQL.run(
                "insert into tenant (tenant, name, country, pseudonym_key) values (?, 'Voltaire Motors', 'FR',"
                        + " decode(md5(?) || md5(?), 'hex'))",
                tenant.value(),
                tenant.value(),
                tenant.value() + "!");
        person(alice, "Alice Martin");
        person(bruno, "Bruno Keller");
        SQL.run(
                "insert into device_model (tenant, model, title_en, title_fr, manufacturer) values (?, 'car', 'Car',"
                        + " 'Voiture', 'Voltaire')",
                tenant.value());
        stream("speed", USAGE);
        stream("odometer", USAGE);
        stream("position", POSITION);
        stream("engine-speed", ENGINE);
        device(CAR, alice);
        device(SECOND_CAR, alice);
        device(BRUNOS_CAR, bruno);
        app(APP, "loyal-assurance");
        app(RIVAL, "rival-assurance");
    }

    private void person(SubjectId subject, String name) throws SQLException {
        SQL.run(
                "insert into subject (subject, username, name, email) values (?, ?, ?, ?)",
                subject.value(),
                subject.toString(),
                name,
                subject + "@example.org");
    }

    private void stream(String stream, String category) throws SQLException {
        SQL.run(
                "insert into stream (tenant, model, stream, title_en, title_fr, kind, category, retention_days,"
                        + " period_millis) values (?, 'car', ?, ?, ?, 'NUMBER', ?, 365, 1000)",
                tenant.value(),
                stream,
                stream,
                stream,
                category);
    }

    private void device(DeviceId device, SubjectId holder) throws SQLException {
        SQL.run(
                "insert into device (tenant, device, model, name) values (?, ?, 'car', ?)",
                tenant.value(),
                device.value(),
                device.value());
        hold(device, holder, LONG_AGO, null);
    }

    private void app(AppId app, String provider) throws SQLException {
        SQL.run(
                "insert into provider (tenant, provider, name, country, website) values (?, ?, ?, 'FR',"
                        + " 'https://example.org')",
                tenant.value(),
                provider,
                provider);
        SQL.run(
                "insert into app (tenant, app, provider, name, client_id, redirect_uris) values (?, ?, ?, ?, ?,"
                        + " array['https://app.example.org/return'])",
                tenant.value(),
                app.value(),
                provider,
                app.value(),
                tenant + "." + app);
    }
}
