// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.read;

import static io.quadrille.ingestion.SampleDevices.VOLTAIRE;
import static io.quadrille.ingestion.read.TwoCars.CAR;
import static io.quadrille.ingestion.read.TwoCars.START;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quadrille.ingestion.api.Reading;
import io.quadrille.ingestion.api.Readings;
import io.quadrille.ingestion.api.Readings.Gap;
import io.quadrille.ingestion.api.Value;
import io.quadrille.tenantadmin.api.DeviceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DrawnReadingsTest {

    @RegisterExtension
    static final TwoCars CARS = new TwoCars();

    private final Readings readings = new PostgresReadings();

    @Test
    void anOverviewHoldsTheMeanOfEachBucket() {
        List<Reading> overview = overview("speed", 24);

        assertEquals(21, overview.size());
        assertEquals(new Value.Numeric(4.5), overview.getFirst().value());
        assertEquals(START, overview.getFirst().time());
        assertEquals(new Value.Numeric(234.5), overview.getLast().value());
    }

    @Test
    void anOverviewOfVectorsHoldsTheMeanOfEachComponent() {
        List<Reading> overview = overview("acceleration", 24);

        assertEquals(24, overview.size());
        Value.Vector last = (Value.Vector) overview.getLast().value();
        assertEquals(234.95, last.components().get(0), 1e-9);
        assertEquals(-234.95, last.components().get(1), 1e-9);
        assertEquals(9.81, last.components().get(2), 1e-9);
    }

    @Test
    void ofACrowdedBucketTheFirstFiveHundredReadingsCount() {
        Value.Vector all = (Value.Vector) overview("acceleration", 1).getFirst().value();

        assertEquals(24.95, all.components().get(0), 1e-9);
    }

    @Test
    void anOverviewOfAnythingElseHoldsTheLastValueOfEachBucket() {
        assertEquals(
                List.of(new Value.Truth(true)),
                overview("doors-locked", 10).stream().map(Reading::value).toList());
    }

    @Test
    void aSilenceIsAGapAndSoIsTheOneUntilNow() {
        List<Gap> gaps = CARS.run(
                VOLTAIRE,
                tx -> readings.gaps(tx, VOLTAIRE, CAR, "speed", START, START.plusSeconds(300), Duration.ofSeconds(3)));

        assertEquals(
                List.of(
                        new Gap(START.plusSeconds(59), START.plusSeconds(90)),
                        new Gap(START.plusSeconds(239), START.plusSeconds(300))),
                gaps);
    }

    @Test
    void aWindowThatOpensIntoASilenceShowsIt() {
        List<Gap> gaps = CARS.run(
                VOLTAIRE,
                tx -> readings.gaps(
                        tx,
                        VOLTAIRE,
                        CAR,
                        "speed",
                        START.plusSeconds(70),
                        START.plusSeconds(100),
                        Duration.ofSeconds(3)));

        assertEquals(List.of(new Gap(START.plusSeconds(59), START.plusSeconds(90))), gaps);
    }

    @Test
    void theFutureIsNoGap() {
        Instant until = Instant.now().plus(Duration.ofDays(1));

        Gap last = CARS.run(
                        VOLTAIRE, tx -> readings.gaps(tx, VOLTAIRE, CAR, "speed", START, until, Duration.ofSeconds(3)))
                .getLast();

        assertTrue(last.until().isBefore(Instant.now().plusSeconds(5)), last.toString());
    }

    @Test
    void aDeviceNeverHeardHasNoGap() {
        assertEquals(
                List.of(),
                CARS.run(
                        VOLTAIRE,
                        tx -> readings.gaps(
                                tx,
                                VOLTAIRE,
                                new DeviceId("silent"),
                                "speed",
                                START,
                                START.plusSeconds(60),
                                Duration.ofSeconds(3))));
    }

    private List<Reading> overview(String stream, int buckets) {
        return CARS.run(
                VOLTAIRE, tx -> readings.overview(tx, VOLTAIRE, CAR, stream, START, START.plusSeconds(240), buckets));
    }
}
