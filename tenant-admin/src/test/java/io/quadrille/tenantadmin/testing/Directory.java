// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.testing;

import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.ModelId;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.database.TenantSessions;
import io.quadrille.tenantadmin.api.device.DeviceModel;
import io.quadrille.tenantadmin.api.device.Stream;
import io.quadrille.tenantadmin.api.device.ValueKind;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Samples, and rows the authorization server would otherwise have to be asked for. */
public final class Directory {

    /** A car with one stream of each common kind. */
    public static final DeviceModel CAR = new DeviceModel(
            new ModelId("car"),
            new LocalizedText("Car", "Voiture"),
            "Voltaire",
            List.of(
                    stream("speed", ValueKind.NUMBER, "km/h", List.of()),
                    stream("acceleration", ValueKind.VECTOR, "m/s2", List.of("x", "y", "z")),
                    stream("position", ValueKind.POSITION, "", List.of())));

    private Directory() {}

    /** A new tenant without organization. */
    public static TenantId tenant(TenantSessions sessions) {
        TenantId tenant = new TenantId("t" + UUID.randomUUID());
        await(sessions.asOperator(session -> session.createNativeQuery("insert into tenant (tenant, name, country,"
                        + " pseudonym_key) values (?1, 'A tenant', 'FR', decode(repeat('ab', 32), 'hex'))")
                .setParameter(1, tenant.value())
                .executeUpdate()));
        return tenant;
    }

    /** A new person without account. */
    public static SubjectId person(TenantSessions sessions, String name) {
        SubjectId subject = new SubjectId(UUID.randomUUID());
        await(sessions.asOperator(session -> session.createNativeQuery(
                        "insert into subject (subject, username, name, email) values (?1, ?2, ?2, ?3)")
                .setParameter(1, subject.value())
                .setParameter(2, name)
                .setParameter(3, name + "." + subject + "@example.org")
                .executeUpdate()));
        return subject;
    }

    /** Waits for the item, at most ten seconds. */
    public static <T> T await(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(10));
    }

    private static Stream stream(String name, ValueKind kind, String unit, List<String> axes) {
        return new Stream(
                name,
                new LocalizedText("The " + name, "Le " + name),
                kind,
                unit,
                axes,
                "https://w3id.org/dpv/pd#VehicleUsage",
                30,
                Duration.ofSeconds(1));
    }
}
