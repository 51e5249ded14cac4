// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.demo;

import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.ModelId;
import io.quadrille.tenantadmin.api.device.DeviceModel;
import io.quadrille.tenantadmin.api.device.EventType;
import io.quadrille.tenantadmin.api.device.Stream;
import io.quadrille.tenantadmin.api.device.ValueKind;
import java.time.Duration;
import java.util.List;

/** The model of the demo's cars. */
final class ConnectedCar {

    private static final String USAGE = "https://w3id.org/dpv/pd#VehicleUsage";
    private static final String POSITION = "https://w3id.org/dpv/pd#GPSCoordinate";
    private static final String ACCELERATION = "https://quadrille.io/vocab#Acceleration";
    private static final String ENGINE = "https://quadrille.io/vocab#EngineState";
    private static final List<String> AXES = List.of("x", "y", "z");
    private static final Duration FAST = Duration.ofMillis(20);
    private static final Duration SLOW = Duration.ofSeconds(1);
    // the recordings that can be replayed are of 2016
    private static final int RETENTION_DAYS = 36_500;

    private ConnectedCar() {}

    static DeviceModel by(String manufacturer) {
        return new DeviceModel(
                new ModelId(DemoCast.MODEL),
                new LocalizedText("Connected car", "Voiture connectée"),
                manufacturer,
                List.of(
                        stream("speed", "Speed", "Vitesse", ValueKind.NUMBER, "km/h", USAGE),
                        stream("position", "Position", "Position", ValueKind.POSITION, "", POSITION),
                        vector("acceleration", "Acceleration", "Accélération", "m/s2"),
                        vector("rotation", "Rotation", "Rotation", "rad/s"),
                        stream("engine-speed", "Engine speed", "Régime moteur", ValueKind.NUMBER, "rev/min", ENGINE),
                        stream(
                                "engine-temperature",
                                "Engine temperature",
                                "Température moteur",
                                ValueKind.NUMBER,
                                "Cel",
                                ENGINE),
                        stream("odometer", "Odometer", "Compteur kilométrique", ValueKind.NUMBER, "km", USAGE)),
                List.of(new EventType("door-fault", new LocalizedText("Door fault", "Défaut de porte"), USAGE)));
    }

    private static Stream stream(
            String name, String english, String french, ValueKind kind, String unit, String category) {
        return new Stream(
                name, new LocalizedText(english, french), kind, unit, List.of(), category, RETENTION_DAYS, SLOW);
    }

    private static Stream vector(String name, String english, String french, String unit) {
        return new Stream(
                name,
                new LocalizedText(english, french),
                ValueKind.VECTOR,
                unit,
                AXES,
                ACCELERATION,
                RETENTION_DAYS,
                FAST);
    }
}
