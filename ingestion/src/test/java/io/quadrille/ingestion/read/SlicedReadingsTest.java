// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.read;

import static io.quadrille.ingestion.SampleDevices.ALBION;
import static io.quadrille.ingestion.SampleDevices.VOLTAIRE;
import static io.quadrille.ingestion.read.TwoCars.CAR;
import static io.quadrille.ingestion.read.TwoCars.OTHER_CAR;
import static io.quadrille.ingestion.read.TwoCars.START;
import static io.quadrille.ingestion.read.TwoCars.slice;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quadrille.ingestion.api.Reading;
import io.quadrille.ingestion.api.Readings;
import io.quadrille.ingestion.api.Readings.Slice;
import io.quadrille.ingestion.api.Value;
import io.quadrille.tenantadmin.api.DeviceId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SlicedReadingsTest {

    @RegisterExtension
    static final TwoCars CARS = new TwoCars();

    private final Readings readings = new PostgresReadings();

    @Test
    void theLatestReadingIsTheLatestInsideTheWindow() {
        List<Slice> slices = List.of(slice(CAR, 0, 75, "speed", "acceleration", "doors-locked"));

        List<Reading> latest = CARS.run(VOLTAIRE, tx -> readings.latest(tx, VOLTAIRE, slices));

        assertEquals(
                List.of(new Value.Vector(List.of(74.9, -74.9, 9.81)), new Value.Truth(true), new Value.Numeric(59)),
                latest.stream().map(Reading::value).toList());
    }

    @Test
    void theLastContactIsTheLastReceipt() {
        assertEquals(
                Optional.of(START.plusSeconds(240)), CARS.run(VOLTAIRE, tx -> readings.lastContact(tx, VOLTAIRE, CAR)));
        assertEquals(
                Optional.empty(), CARS.run(VOLTAIRE, tx -> readings.lastContact(tx, VOLTAIRE, new DeviceId("silent"))));
    }

    @Test
    void pagesHoldExactlyTheReadingsOfTheSlicesInOrder() {
        List<Slice> slices = List.of(
                slice(CAR, 10, 50, "speed", "acceleration"),
                slice(CAR, 100, 180, "speed"),
                slice(OTHER_CAR, 119, 121, "acceleration"));

        assertEquals(CARS.bruteForce(slices), CARS.allPages(slices, 97));
    }

    @Test
    void aReadingThatSeveralSlicesCoverComesOnce() {
        List<Slice> slices =
                List.of(slice(CAR, 10, 30, "speed"), slice(CAR, 20, 40, "speed"), slice(CAR, 0, 12, "speed"));

        List<Reading> page = CARS.allPages(slices, 1_000);

        assertEquals(40, page.size());
        assertEquals(CARS.bruteForce(slices), page);
    }

    @Test
    void theLastInstantOfASliceIsNotInIt() {
        List<Slice> slices = List.of(slice(CAR, 10, 11, "speed"));

        assertEquals(
                List.of(START.plusSeconds(10)),
                CARS.allPages(slices, 10).stream().map(Reading::time).toList());
    }

    @Test
    void noSliceYieldsNoReading() {
        assertEquals(List.of(), CARS.allPages(List.of(), 10));
        assertEquals(List.of(), CARS.allPages(List.of(slice(CAR, 20, 20, "speed")), 10));
    }

    @Test
    void anotherTenantSeesItsOwnReadingsOnly() {
        List<Slice> slices = List.of(slice(CAR, 0, 240, "speed", "acceleration"));

        List<Reading> page = CARS.run(ALBION, tx -> readings.page(tx, ALBION, slices, Optional.empty(), 10_000));

        assertEquals(
                List.of(new Value.Numeric(999)),
                page.stream().map(Reading::value).toList());
    }

    @Test
    void askingForAnotherTenantInOnesOwnTransactionYieldsNothing() {
        List<Slice> slices = List.of(slice(CAR, 0, 240, "speed"));

        assertEquals(List.of(), CARS.run(ALBION, tx -> readings.page(tx, VOLTAIRE, slices, Optional.empty(), 10)));
        assertEquals(List.of(), CARS.run(ALBION, tx -> readings.latest(tx, VOLTAIRE, slices)));
        assertEquals(Optional.empty(), CARS.run(ALBION, tx -> readings.lastContact(tx, VOLTAIRE, OTHER_CAR)));
    }

    @Test
    void limitsAreHeld() {
        List<Slice> one = List.of(slice(CAR, 0, 1, "speed"));
        List<Slice> tooMany =
                IntStream.range(0, 257).mapToObj(i -> one.getFirst()).toList();

        assertThrows(
                IllegalArgumentException.class,
                () -> CARS.run(VOLTAIRE, tx -> readings.page(tx, VOLTAIRE, one, Optional.empty(), 10_001)));
        assertThrows(
                IllegalArgumentException.class,
                () -> CARS.run(VOLTAIRE, tx -> readings.page(tx, VOLTAIRE, tooMany, Optional.empty(), 1)));
    }
}
