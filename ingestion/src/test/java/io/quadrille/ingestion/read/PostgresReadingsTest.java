// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.read;

import static io.quadrille.ingestion.SampleDevices.ALBION;
import static io.quadrille.ingestion.SampleDevices.VOLTAIRE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quadrille.ingestion.RealDatabase;
import io.quadrille.ingestion.api.Reading;
import io.quadrille.ingestion.api.Readings;
import io.quadrille.ingestion.api.Readings.Gap;
import io.quadrille.ingestion.api.Readings.Position;
import io.quadrille.ingestion.api.Readings.Slice;
import io.quadrille.ingestion.api.Value;
import io.quadrille.ingestion.decode.Decoded;
import io.quadrille.ingestion.delivery.Delivery;
import io.quadrille.ingestion.store.StoreChain;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresReadingsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Instant START = Instant.parse("2026-01-31T23:58:00Z");
    private static final DeviceId CAR = new DeviceId("car-1");
    private static final DeviceId OTHER_CAR = new DeviceId("car-2");
    private static final List<Reading> STORED = new ArrayList<>();
    private static final Comparator<Reading> PAGE_ORDER = Comparator.comparing(Reading::time)
            .thenComparing((Reading reading) -> reading.device().value())
            .thenComparing(Reading::stream);

    private static RealDatabase database;
    private static Pool application;

    private final Readings readings = new PostgresReadings();

    /** Two cars over the end of a month: speed every second with a silence, acceleration every 100 ms, and the same car of another tenant. */
    @BeforeAll
    static void store() {
        database = RealDatabase.start();
        application = database.pool("quadrille_app");
        for (DeviceId car : List.of(CAR, OTHER_CAR)) {
            IntStream.range(0, 240)
                    .filter(second -> second < 60 || second >= 90)
                    .forEach(second ->
                            STORED.add(reading(car, "speed", START.plusSeconds(second), new Value.Numeric(second))));
            IntStream.range(0, 2_400)
                    .forEach(tenth -> STORED.add(reading(
                            car,
                            "acceleration",
                            START.plusMillis(100L * tenth),
                            new Value.Vector(List.of(tenth / 10.0, -tenth / 10.0, 9.81)))));
        }
        STORED.add(reading(CAR, "doors-locked", START.plusSeconds(5), new Value.Truth(true)));
        StoreChain chain = StoreChain.on(database, new SimpleMeterRegistry(), PATIENCE);
        deliver(chain, VOLTAIRE, STORED);
        deliver(chain, ALBION, List.of(reading(CAR, "speed", START, new Value.Numeric(999))));
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void pagesHoldExactlyTheReadingsOfTheSlicesInOrder() {
        List<Slice> slices = List.of(
                slice(CAR, 10, 50, "speed", "acceleration"),
                slice(CAR, 100, 180, "speed"),
                slice(OTHER_CAR, 119, 121, "acceleration"));

        assertEquals(bruteForce(slices), allPages(slices, 97));
    }

    @Test
    void aReadingThatSeveralSlicesCoverComesOnce() {
        List<Slice> slices =
                List.of(slice(CAR, 10, 30, "speed"), slice(CAR, 20, 40, "speed"), slice(CAR, 0, 12, "speed"));

        List<Reading> page = allPages(slices, 1_000);

        assertEquals(40, page.size());
        assertEquals(bruteForce(slices), page);
    }

    @Test
    void theLastInstantOfASliceIsNotInIt() {
        List<Slice> slices = List.of(slice(CAR, 10, 11, "speed"));

        assertEquals(
                List.of(START.plusSeconds(10)),
                allPages(slices, 10).stream().map(Reading::time).toList());
    }

    @Test
    void noSliceYieldsNoReading() {
        assertEquals(List.of(), allPages(List.of(), 10));
        assertEquals(List.of(), allPages(List.of(slice(CAR, 20, 20, "speed")), 10));
    }

    @Test
    void anotherTenantSeesItsOwnReadingsOnly() {
        List<Slice> slices = List.of(slice(CAR, 0, 240, "speed", "acceleration"));

        List<Reading> page = run(ALBION, tx -> readings.page(tx, ALBION, slices, Optional.empty(), 10_000));

        assertEquals(
                List.of(new Value.Numeric(999)),
                page.stream().map(Reading::value).toList());
    }

    @Test
    void askingForAnotherTenantInOnesOwnTransactionYieldsNothing() {
        List<Slice> slices = List.of(slice(CAR, 0, 240, "speed"));

        assertEquals(List.of(), run(ALBION, tx -> readings.page(tx, VOLTAIRE, slices, Optional.empty(), 10)));
        assertEquals(List.of(), run(ALBION, tx -> readings.latest(tx, VOLTAIRE, slices)));
        assertEquals(Optional.empty(), run(ALBION, tx -> readings.lastContact(tx, VOLTAIRE, OTHER_CAR)));
    }

    @Test
    void aResolutionLetsTheFirstReadingOfEachPeriodLeave() {
        List<Slice> slices = List.of(
                coarse(CAR, 10, 200, Duration.ofSeconds(7), "speed", "acceleration"),
                coarse(OTHER_CAR, 0, 240, Duration.ofMinutes(1), "acceleration"));

        List<Reading> page = allPages(slices, 3);

        assertEquals(bruteForce(slices), page);
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
                .flatMap(slices -> allPages(slices, 1_000).stream())
                .map(Reading::time)
                .collect(Collectors.toSet());

        assertEquals(Set.of(START, START.plusSeconds(60), START.plusSeconds(120), START.plusSeconds(180)), seen);
    }

    @Test
    void whereSlicesOfDifferentResolutionOverlapEachReadingComesOnce() {
        List<Slice> slices = List.of(coarse(CAR, 0, 60, Duration.ofSeconds(5), "speed"), slice(CAR, 10, 20, "speed"));

        List<Reading> page = allPages(slices, 4);

        assertEquals(bruteForce(slices), page);
        assertEquals(20, page.size());
    }

    @Test
    void theLatestReadingOfAResolutionIsTheFirstOfTheLastPeriod() {
        List<Slice> slices = List.of(coarse(CAR, 0, 59, Duration.ofSeconds(10), "speed", "acceleration"));
        List<Slice> withinOnePeriod = List.of(coarse(CAR, 51, 59, Duration.ofSeconds(10), "speed"));

        List<Reading> latest = run(VOLTAIRE, tx -> readings.latest(tx, VOLTAIRE, slices));

        assertEquals(
                List.of(START.plusSeconds(50), START.plusSeconds(50)),
                latest.stream().map(Reading::time).toList());
        assertEquals(List.of(), run(VOLTAIRE, tx -> readings.latest(tx, VOLTAIRE, withinOnePeriod)));
    }

    @Test
    void limitsAreHeld() {
        List<Slice> one = List.of(slice(CAR, 0, 1, "speed"));
        List<Slice> tooMany =
                IntStream.range(0, 257).mapToObj(i -> one.getFirst()).toList();

        assertThrows(
                IllegalArgumentException.class,
                () -> run(VOLTAIRE, tx -> readings.page(tx, VOLTAIRE, one, Optional.empty(), 10_001)));
        assertThrows(
                IllegalArgumentException.class,
                () -> run(VOLTAIRE, tx -> readings.page(tx, VOLTAIRE, tooMany, Optional.empty(), 1)));
    }

    @Test
    void theLatestReadingIsTheLatestInsideTheWindow() {
        List<Slice> slices = List.of(slice(CAR, 0, 75, "speed", "acceleration", "doors-locked"));

        List<Reading> latest = run(VOLTAIRE, tx -> readings.latest(tx, VOLTAIRE, slices));

        assertEquals(
                List.of(new Value.Vector(List.of(74.9, -74.9, 9.81)), new Value.Truth(true), new Value.Numeric(59)),
                latest.stream().map(Reading::value).toList());
    }

    @Test
    void aSilenceIsAGapAndSoIsTheOneUntilNow() {
        List<Gap> gaps = run(
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
        List<Gap> gaps = run(
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

        Gap last = run(VOLTAIRE, tx -> readings.gaps(tx, VOLTAIRE, CAR, "speed", START, until, Duration.ofSeconds(3)))
                .getLast();

        assertTrue(last.until().isBefore(Instant.now().plusSeconds(5)), last.toString());
    }

    @Test
    void aDeviceNeverHeardHasNoGap() {
        assertEquals(
                List.of(),
                run(
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
    void theLastContactIsTheLastReceipt() {
        assertEquals(Optional.of(START.plusSeconds(240)), run(VOLTAIRE, tx -> readings.lastContact(tx, VOLTAIRE, CAR)));
        assertEquals(Optional.empty(), run(VOLTAIRE, tx -> readings.lastContact(tx, VOLTAIRE, new DeviceId("silent"))));
    }

    private List<Reading> overview(String stream, int buckets) {
        return run(
                VOLTAIRE, tx -> readings.overview(tx, VOLTAIRE, CAR, stream, START, START.plusSeconds(240), buckets));
    }

    private List<Reading> allPages(List<Slice> slices, int limit) {
        List<Reading> all = new ArrayList<>();
        Optional<Position> after = Optional.empty();
        while (true) {
            Optional<Position> last = after;
            List<Reading> page = run(VOLTAIRE, tx -> readings.page(tx, VOLTAIRE, slices, last, limit));
            all.addAll(page);
            if (page.size() < limit) {
                return all;
            }
            Reading end = page.getLast();
            after = Optional.of(new Position(end.time(), end.device(), end.stream()));
        }
    }

    private static List<Reading> bruteForce(List<Slice> slices) {
        return STORED.stream()
                .filter(reading -> slices.stream().anyMatch(slice -> covers(slice, reading)))
                .sorted(PAGE_ORDER)
                .toList();
    }

    private static boolean covers(Slice slice, Reading reading) {
        return slice.device().equals(reading.device())
                && slice.streams().contains(reading.stream())
                && !reading.time().isBefore(slice.from())
                && reading.time().isBefore(slice.until())
                && (slice.resolution().isZero() || isFirstOfItsPeriod(slice.resolution(), reading));
    }

    private static boolean isFirstOfItsPeriod(Duration resolution, Reading reading) {
        return STORED.stream()
                .filter(other -> other.device().equals(reading.device()))
                .filter(other -> other.stream().equals(reading.stream()))
                .filter(other -> other.time().isBefore(reading.time()))
                .noneMatch(other -> period(resolution, other) == period(resolution, reading));
    }

    private static long period(Duration resolution, Reading reading) {
        return Math.floorDiv(reading.time().toEpochMilli(), resolution.toMillis());
    }

    private static <T> T run(TenantId tenant, Function<SqlConnection, Uni<T>> work) {
        return database.inTenant(application, tenant, work);
    }

    private static Slice slice(DeviceId device, long from, long until, String... streams) {
        return new Slice(device, Set.of(streams), START.plusSeconds(from), START.plusSeconds(until), Duration.ZERO);
    }

    private static Slice coarse(DeviceId device, long from, long until, Duration resolution, String... streams) {
        return new Slice(device, Set.of(streams), START.plusSeconds(from), START.plusSeconds(until), resolution);
    }

    private static Reading reading(DeviceId device, String stream, Instant time, Value value) {
        return new Reading(device, stream, time, START.plusSeconds(240), value);
    }

    private static void deliver(StoreChain chain, TenantId tenant, List<Reading> readings) {
        Multi.createFrom()
                .iterable(readings)
                .onItem()
                .transformToUni(reading -> chain.deliver(delivery(tenant, reading)))
                .merge(readings.size())
                .collect()
                .last()
                .await()
                .atMost(PATIENCE);
    }

    private static Delivery delivery(TenantId tenant, Reading reading) {
        return new Delivery(
                tenant,
                reading.device(),
                "readings",
                reading.receivedAt(),
                new Decoded.Accepted(List.of(reading)),
                0,
                Buffer.buffer());
    }
}
