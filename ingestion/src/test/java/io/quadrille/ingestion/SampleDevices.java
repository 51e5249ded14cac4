// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion;

import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.ModelId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.device.DeviceAuthentication.SignedInDevice;
import io.quadrille.tenantadmin.api.device.DeviceModel;
import io.quadrille.tenantadmin.api.device.EventType;
import io.quadrille.tenantadmin.api.device.Stream;
import io.quadrille.tenantadmin.api.device.ValueKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A car with a stream of every kind. */
public final class SampleDevices {

    public static final TenantId VOLTAIRE = new TenantId("voltaire-motors");
    public static final TenantId ALBION = new TenantId("albion-cars");

    public static final Instant CREDENTIALS_MADE = Instant.parse("2026-01-01T00:00:00Z");

    private static final String CATEGORY = "https://w3id.org/dpv/pd#Location";

    private static final DeviceModel CAR = new DeviceModel(
            new ModelId("connected-car"),
            new LocalizedText("Connected car", "Voiture connectée"),
            "Voltaire",
            List.of(
                    stream("speed", ValueKind.NUMBER, "km/h"),
                    stream("acceleration", ValueKind.VECTOR, "m/s2", "x", "y", "z"),
                    stream("position", ValueKind.POSITION, ""),
                    stream("doors-locked", ValueKind.BOOLEAN, ""),
                    stream("message", ValueKind.TEXT, ""),
                    stream("diagnosis", ValueKind.JSON, "")),
            List.of(
                    new EventType("door-fault", new LocalizedText("Door fault", "Défaut de porte"), CATEGORY),
                    new EventType("towed", new LocalizedText("Towed", "Remorquée"), CATEGORY)));

    private SampleDevices() {}

    public static SignedInDevice car(TenantId tenant, String device) {
        return new SignedInDevice(tenant, new DeviceId(device), CAR, CREDENTIALS_MADE);
    }

    private static Stream stream(String name, ValueKind kind, String unit, String... axes) {
        return new Stream(
                name, new LocalizedText(name, name), kind, unit, List.of(axes), CATEGORY, 365, Duration.ofSeconds(1));
    }
}
