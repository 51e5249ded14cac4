// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.read;

import static io.quadrille.ingestion.SampleDevices.ALBION;
import static io.quadrille.ingestion.SampleDevices.VOLTAIRE;
import static io.quadrille.ingestion.read.TwoCars.CAR;
import static io.quadrille.ingestion.read.TwoCars.OTHER_CAR;
import static io.quadrille.ingestion.read.TwoCars.START;
import static io.quadrille.ingestion.read.TwoCars.slice;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quadrille.ingestion.api.Buckets.Share;
import io.quadrille.ingestion.api.Figures;
import io.quadrille.ingestion.api.Figures.Day;
import io.quadrille.tenantadmin.api.TenantId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FiguresTest {

    @RegisterExtension
    static final TwoCars CARS = new TwoCars();

    private static final Instant SATURDAY = START.truncatedTo(ChronoUnit.DAYS);
    private static final Instant SUNDAY = SATURDAY.plus(1, ChronoUnit.DAYS);

    private final Figures figures = new PostgresFigures();

    @Test
    void eachDayIsTheMeanOfOneValueAPerson() {
        double saturday = IntStream.range(0, 120)
                .filter(second -> second < 60 || second >= 90)
                .average()
                .orElseThrow();
        double sunday = IntStream.range(120, 240).average().orElseThrow();

        assertEquals(
                List.of(new Day(SATURDAY, 0, saturday), new Day(SUNDAY, 0, sunday)),
                days(
                        VOLTAIRE,
                        2,
                        new Share("one", slice(CAR, 0, 240, "speed")),
                        new Share("two", slice(OTHER_CAR, 0, 240, "speed"))));
    }

    @Test
    void twoCarsOfAPersonAreOneContribution() {
        Share first = new Share("one", slice(CAR, 0, 60, "speed"));
        Share second = new Share("one", slice(OTHER_CAR, 0, 60, "speed"));

        assertEquals(List.of(), days(VOLTAIRE, 2, first, second));
        assertEquals(
                List.of(new Day(SATURDAY, 0, 29.5)),
                days(VOLTAIRE, 2, first, new Share("two", slice(OTHER_CAR, 0, 60, "speed"))));
    }

    @Test
    void aDayToWhichTooFewContributeIsLeftOut() {
        assertEquals(
                List.of(SUNDAY),
                days(
                                VOLTAIRE,
                                2,
                                new Share("one", slice(CAR, 0, 240, "speed")),
                                new Share("two", slice(OTHER_CAR, 120, 240, "speed")))
                        .stream()
                        .map(Day::from)
                        .toList());
    }

    @Test
    void whatLiesFarOutCountsAsTheTwentieth() {
        // means 4.5 and 54.5, twentieths 7.0 and 52.0
        assertEquals(
                29.5,
                days(
                                VOLTAIRE,
                                2,
                                new Share("one", slice(CAR, 0, 10, "speed")),
                                new Share("two", slice(OTHER_CAR, 50, 60, "speed")))
                        .getFirst()
                        .mean(),
                1e-9);
        // means 4.5, 4.5 and 54.5, highest twentieth 49.5
        assertEquals(
                19.5,
                days(
                                VOLTAIRE,
                                3,
                                new Share("one", slice(CAR, 0, 10, "speed")),
                                new Share("two", slice(OTHER_CAR, 0, 10, "speed")),
                                new Share("three", slice(OTHER_CAR, 50, 60, "speed")))
                        .getFirst()
                        .mean(),
                1e-9);
    }

    @Test
    void anotherTenantsReadingsAreNotCounted() {
        assertEquals(
                List.of(),
                days(
                        ALBION,
                        2,
                        new Share("one", slice(CAR, 0, 240, "speed")),
                        new Share("two", slice(OTHER_CAR, 0, 240, "speed"))));
    }

    private List<Day> days(TenantId tenant, int minimum, Share... shares) {
        return CARS.run(tenant, tx -> figures.days(tx, tenant, List.of(shares), minimum));
    }
}
