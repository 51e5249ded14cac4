// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.read;

import static io.quadrille.ingestion.SampleDevices.VOLTAIRE;
import static io.quadrille.ingestion.read.TwoCars.CAR;
import static io.quadrille.ingestion.read.TwoCars.OTHER_CAR;
import static io.quadrille.ingestion.read.TwoCars.START;
import static io.quadrille.ingestion.read.TwoCars.coarse;
import static io.quadrille.ingestion.read.TwoCars.slice;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quadrille.ingestion.api.Reading;
import io.quadrille.ingestion.api.Readings;
import io.quadrille.ingestion.api.Readings.Slice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ThinnedReadingsTest {

    @RegisterExtension
    static final TwoCars CARS = new TwoCars();

    private final Readings readings = new PostgresReadings();

    @Test
    void aResolutionLetsTheFirstReadingOfEachPeriodLeave() {
        List<Slice> slices = List.of(
                coarse(CAR, 10, 200, Duration.ofSeconds(7), "speed", "acceleration"),
                coarse(OTHER_CAR, 0, 240, Duration.ofMinutes(1), "acceleration"));

        List<Reading> page = CARS.allPages(slices, 3);

        assertEquals(CARS.bruteForce(slices), page);
        assertEquals(
                4,
                page.stream()
                        .filter(reading -> reading.device().equals(OTHER_CAR))
                        .count());
    }

    @Test
    void anotherWindowYieldsNoFinerDataThanTheResolution() {
        Set<Instant> seen = IntStream.range(0, 120)
                .mapToObj(from -> List.of(coarse(CAR, from, from + 90, Duration.ofMinutes(1), "acceleration")))
                .flatMap(slices -> CARS.allPages(slices, 1_000).stream())
                .map(Reading::time)
                .collect(Collectors.toSet());

        assertEquals(Set.of(START, START.plusSeconds(60), START.plusSeconds(120), START.plusSeconds(180)), seen);
    }

    @Test
    void whereSlicesOfDifferentResolutionOverlapEachReadingComesOnce() {
        List<Slice> slices = List.of(coarse(CAR, 0, 60, Duration.ofSeconds(5), "speed"), slice(CAR, 10, 20, "speed"));

        List<Reading> page = CARS.allPages(slices, 4);

        assertEquals(CARS.bruteForce(slices), page);
        assertEquals(20, page.size());
    }

    @Test
    void theLatestReadingOfAResolutionIsTheFirstOfTheLastPeriod() {
        List<Slice> slices = List.of(coarse(CAR, 0, 59, Duration.ofSeconds(10), "speed", "acceleration"));
        List<Slice> withinOnePeriod = List.of(coarse(CAR, 51, 59, Duration.ofSeconds(10), "speed"));

        List<Reading> latest = CARS.run(VOLTAIRE, tx -> readings.latest(tx, VOLTAIRE, slices));

        assertEquals(
                List.of(START.plusSeconds(50), START.plusSeconds(50)),
                latest.stream().map(Reading::time).toList());
        assertEquals(List.of(), CARS.run(VOLTAIRE, tx -> readings.latest(tx, VOLTAIRE, withinOnePeriod)));
    }
}
