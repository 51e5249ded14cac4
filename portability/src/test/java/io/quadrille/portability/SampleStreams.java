// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability;

import io.quadrille.portability.held.HeldDevice;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.ModelId;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.Tenant;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.device.DeviceModel;
import io.quadrille.tenantadmin.api.device.Stream;
import io.quadrille.tenantadmin.api.device.ValueKind;
import io.quadrille.tenantadmin.api.person.Holding;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A car with three streams, held by one person. */
public final class SampleStreams {

    public static final Stream SPEED = new Stream(
            "speed",
            new LocalizedText("Speed", "Vitesse"),
            ValueKind.NUMBER,
            "km/h",
            List.of(),
            "https://w3id.org/dpv/pd#VehicleUsage",
            365,
            Duration.ofSeconds(1));

    public static final Stream ACCELERATION = new Stream(
            "acceleration",
            new LocalizedText("Acceleration", "Accélération"),
            ValueKind.VECTOR,
            "m/s2",
            List.of("x", "y", "z"),
            "https://quadrille.io/vocab#Acceleration",
            30,
            Duration.ofMillis(20));

    public static final Stream POSITION = new Stream(
            "position",
            new LocalizedText("Position", "Position"),
            ValueKind.POSITION,
            "",
            List.of(),
            "https://w3id.org/dpv/pd#GPSCoordinate",
            30,
            Duration.ofSeconds(1));

    public static final Instant BOUGHT = Instant.parse("2026-01-01T00:00:00Z");

    private SampleStreams() {}

    /** A car that she bought and has not sold. */
    public static HeldDevice car() {
        return held(BOUGHT, Optional.empty());
    }

    /** A car that was hers for a while. */
    public static HeldDevice held(Instant from, Optional<Instant> until) {
        TenantId tenant = new TenantId("voltaire-motors");
        DeviceId device = new DeviceId("car-1");
        Holding holding = new Holding(
                tenant, UUID.randomUUID(), device, new SubjectId(UUID.randomUUID()), Holding.Role.OWNER, from, until);
        return new HeldDevice(
                new Tenant(tenant, "Voltaire Motors", "FR"),
                device,
                "My car",
                new DeviceModel(
                        new ModelId("connected-car"),
                        new LocalizedText("Connected car", "Voiture connectée"),
                        "Voltaire Motors",
                        List.of(ACCELERATION, SPEED, POSITION)),
                List.of(holding));
    }
}
