// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.read;

import static io.quadrille.ingestion.SampleDevices.ALBION;
import static io.quadrille.ingestion.SampleDevices.VOLTAIRE;
import static io.quadrille.ingestion.read.TwoCars.CAR;
import static io.quadrille.ingestion.read.TwoCars.OTHER_CAR;
import static io.quadrille.ingestion.read.TwoCars.START;
import static io.quadrille.ingestion.read.TwoCars.coarse;
import static io.quadrille.ingestion.read.TwoCars.slice;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quadrille.ingestion.api.Buckets;
import io.quadrille.ingestion.api.Buckets.Bucket;
import io.quadrille.ingestion.api.Buckets.Page;
import io.quadrille.ingestion.api.Buckets.Position;
import io.quadrille.ingestion.api.Buckets.Share;
import io.quadrille.ingestion.api.Readings.Slice;
import io.quadrille.ingestion.api.Value;
import io.quadrille.ingestion.read.GatheredByHand.Sum;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GatheredReadingsTest {

    @RegisterExtension
    static final TwoCars CARS = new TwoCars();

    private static final Duration SEVEN = Duration.ofSeconds(7);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Buckets buckets = new PostgresBuckets();

    @Test
    void everyBucketHoldsExactlyItsReadings() {
        List<Share> shares = shares(
                "one",
                slice(CAR, 10, 50, "speed", "acceleration"),
                slice(CAR, 100, 180, "speed"),
                slice(OTHER_CAR, 119, 121, "acceleration"),
                slice(CAR, 0, 240, "doors-locked"));

        assertEquals(GatheredByHand.of(CARS.stored(), shares, SEVEN), all(buckets, shares, SEVEN, 1_000));
    }

    @Test
    void pagesOfAnySizeHoldTheSameBuckets() {
        List<Share> shares = new ArrayList<>(shares("one", slice(CAR, 10, 70, "speed", "acceleration")));
        shares.addAll(shares("two", slice(CAR, 33, 95, "speed"), slice(OTHER_CAR, 0, 61, "speed")));
        shares.addAll(shares("three", coarse(CAR, 3, 200, Duration.ofSeconds(5), "speed", "acceleration")));
        List<Sum> expected = GatheredByHand.of(CARS.stored(), shares, SEVEN);

        for (int limit : new int[] {1, 2, 3, 17, 1_000}) {
            assertEquals(expected, all(buckets, shares, SEVEN, limit), () -> "limit " + limit);
            assertEquals(expected, all(new PostgresBuckets(60), shares, SEVEN, limit), () -> "cut off, limit " + limit);
        }
    }

    @Test
    void bucketsOfDifferentOwnersNeverMix() {
        List<Share> both = new ArrayList<>(shares("one", slice(CAR, 0, 30, "speed")));
        both.addAll(shares("two", slice(CAR, 20, 40, "speed")));

        List<Sum> gathered = all(buckets, both, MINUTE, 100);

        assertEquals(List.of(30L, 20L), gathered.stream().map(Sum::count).toList());
        assertEquals(List.of("one", "two"), gathered.stream().map(Sum::owner).toList());
    }

    @Test
    void windowsOfOneOwnerThatOverlapAreOne() {
        List<Share> shares = shares("one", slice(CAR, 0, 30, "speed"), slice(CAR, 20, 40, "speed"));

        assertEquals(
                List.of(40L),
                all(buckets, shares, MINUTE, 100).stream().map(Sum::count).toList());
    }

    @Test
    void aResolutionWinsOverWhatIsAskedAndOnlyWholeBucketsLeave() {
        Set<List<Instant>> seen = IntStream.range(0, 120)
                .mapToObj(from -> shares("one", coarse(CAR, from, from + 130, MINUTE, "acceleration")))
                .flatMap(shares -> all(buckets, shares, Duration.ofSeconds(1), 100).stream())
                .map(sum -> List.of(sum.from(), sum.until()))
                .collect(Collectors.toSet());

        assertEquals(
                IntStream.range(0, 4)
                        .mapToObj(minute ->
                                List.of(START.plusSeconds(60L * minute), START.plusSeconds(60L * minute + 60)))
                        .collect(Collectors.toSet()),
                seen);
    }

    @Test
    void whatIsAskedIsRoundedUpToAMultipleOfTheResolution() {
        Share share = shares("one", coarse(CAR, 0, 240, MINUTE, "speed")).getFirst();

        assertEquals(MINUTE, share.step(Duration.ofSeconds(1)));
        assertEquals(MINUTE, share.step(MINUTE));
        assertEquals(Duration.ofMinutes(2), share.step(Duration.ofSeconds(90)));
        assertEquals(Duration.ofHours(1), share.step(Duration.ofHours(1)));
        assertEquals(SEVEN, shares("one", slice(CAR, 0, 1, "speed")).getFirst().step(SEVEN));
    }

    @Test
    void ofAResolutionTheBucketThatIsNotOverStays() {
        List<Share> shares = shares("one", coarse(CAR, 0, 240, MINUTE, "speed"));

        Steps steps = Steps.of(shares, MINUTE, START.plusSeconds(179));

        assertEquals(START.plusSeconds(120), steps.all().getFirst().until());
        assertEquals(List.of(), Steps.of(shares, MINUTE, START.plusSeconds(59)).all());
    }

    @Test
    void anotherTenantSeesItsOwnReadingsOnly() {
        List<Share> shares = shares("one", slice(CAR, 0, 240, "speed", "acceleration"));

        Page own = CARS.run(ALBION, tx -> buckets.page(tx, ALBION, shares, MINUTE, Optional.empty(), 10));
        Page foreign = CARS.run(ALBION, tx -> buckets.page(tx, VOLTAIRE, shares, MINUTE, Optional.empty(), 10));

        assertEquals(
                List.of(new Value.Numeric(999)),
                own.buckets().stream().map(Bucket::last).toList());
        assertEquals(List.of(), foreign.buckets());
    }

    @Test
    void limitsAreHeld() {
        List<Share> one = shares("one", slice(CAR, 0, 1, "speed"));

        assertThrows(IllegalArgumentException.class, () -> page(buckets, one, MINUTE, Optional.empty(), 10_001));
        assertThrows(
                IllegalArgumentException.class, () -> page(buckets, one, Duration.ofMillis(999), Optional.empty(), 1));
        assertTrue(page(buckets, List.of(), MINUTE, Optional.empty(), 1).complete());
    }

    private static List<Share> shares(String owner, Slice... slices) {
        return Arrays.stream(slices).map(slice -> new Share(owner, slice)).toList();
    }

    private static Page page(Buckets buckets, List<Share> shares, Duration asked, Optional<Position> after, int limit) {
        return CARS.run(VOLTAIRE, tx -> buckets.page(tx, VOLTAIRE, shares, asked, after, limit));
    }

    private static List<Sum> all(Buckets buckets, List<Share> shares, Duration asked, int limit) {
        List<Sum> all = new ArrayList<>();
        Optional<Position> after = Optional.empty();
        while (true) {
            Page page = page(buckets, shares, asked, after, limit);
            page.buckets().forEach(bucket -> all.add(Sum.of(bucket)));
            if (page.complete()) {
                return all;
            }
            Bucket end = page.buckets().getLast();
            after = Optional.of(new Position(end.from(), end.device(), end.stream(), end.owner()));
        }
    }
}
