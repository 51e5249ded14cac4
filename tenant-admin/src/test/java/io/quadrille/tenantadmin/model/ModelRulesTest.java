// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.model;

import static io.quadrille.tenantadmin.testing.Directory.CAR;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.device.DeviceModel;
import io.quadrille.tenantadmin.api.device.Stream;
import io.quadrille.tenantadmin.api.device.ValueKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            speed  | NUMBER | km/h |     | https://w3id.org/dpv/pd#VehicleUsage | 30 | 1000 |
            a b    | NUMBER | km/h |     | https://w3id.org/dpv/pd#VehicleUsage | 30 | 1000 | Stream a b needs a name of letters, digits, dots, dashes and underscores.
            speed  | NUMBER | km/h |     | https://w3id.org/dpv/pd#VehicleUsage | 0  | 1000 | Stream speed must be kept for 1 to 36,500 days.
            speed  | NUMBER | km/h |     | https://w3id.org/dpv/pd#VehicleUsage | 30 | 0    | Stream speed needs the period in which a reading is expected.
            speed  | NUMBER | km/h |     | VehicleUsage                         | 30 | 1000 | Stream speed needs a category that is an address (IRI).
            speed  | NUMBER | km/h | x,y | https://w3id.org/dpv/pd#VehicleUsage | 30 | 1000 | Stream speed has axes without being a vector.
            force  | VECTOR | N    | x,y | https://w3id.org/dpv/pd#VehicleUsage | 30 | 1000 |
            force  | VECTOR | N    |     | https://w3id.org/dpv/pd#VehicleUsage | 30 | 1000 | Stream force needs 2 to 16 different axes.
            force  | VECTOR | N    | x,x | https://w3id.org/dpv/pd#VehicleUsage | 30 | 1000 | Stream force needs 2 to 16 different axes.
            """)
    void eachRuleHasItsSentence(
            String name,
            ValueKind kind,
            String unit,
            String axes,
            String category,
            int days,
            long period,
            String fault) {
        Stream stream = new Stream(
                name,
                new LocalizedText("Title", "Titre"),
                kind,
                unit,
                axes == null ? List.of() : List.of(axes.split(",")),
                category,
                days,
                Duration.ofMillis(period));
        DeviceModel model = new DeviceModel(CAR.id(), CAR.title(), CAR.manufacturer(), List.of(stream));
        assertEquals(Optional.ofNullable(fault), ModelRules.fault(model).map(LocalizedText::en));
    }

    @Test
    void aStreamMayBeThereOnceOnly() {
        Stream speed = CAR.streams().getFirst();
        DeviceModel model = new DeviceModel(CAR.id(), CAR.title(), CAR.manufacturer(), List.of(speed, speed));
        assertEquals(
                Optional.of("Stream speed is there twice."),
                ModelRules.fault(model).map(LocalizedText::en));
    }
}
