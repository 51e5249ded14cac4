// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.read;

import static io.quadrille.ingestion.SampleDevices.ALBION;
import static io.quadrille.ingestion.SampleDevices.VOLTAIRE;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quadrille.ingestion.RealDatabase;
import io.quadrille.ingestion.api.Reading;
import io.quadrille.ingestion.api.Readings;
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
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Two cars over the end of a month: speed every second with a silence, acceleration every 100 ms, and the same car of another tenant. */
final class TwoCars implements BeforeAllCallback, AfterAllCallback {

    static final Instant START = Instant.parse("2026-01-31T23:58:00Z");
    static final DeviceId CAR = new DeviceId("car-1");
    static final DeviceId OTHER_CAR = new DeviceId("car-2");

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Comparator<Reading> PAGE_ORDER = Comparator.comparing(Reading::time)
            .thenComparing((Reading reading) -> reading.device().value())
            .thenComparing(Reading::stream);

    private final List<Reading> stored = new ArrayList<>();
    private final Readings readings = new PostgresReadings();
    private RealDatabase database;
    private Pool application;

    @Override
    public void beforeAll(ExtensionContext context) {
        database = RealDatabase.start();
        application = database.pool("quadrille_app");
        for (DeviceId car : List.of(CAR, OTHER_CAR)) {
            IntStream.range(0, 240)
                    .filter(second -> second < 60 || second >= 90)
                    .forEach(second ->
                            stored.add(reading(car, "speed", START.plusSeconds(second), new Value.Numeric(second))));
            IntStream.range(0, 2_400)
                    .forEach(tenth -> stored.add(reading(
                            car,
                            "acceleration",
                            START.plusMillis(100L * tenth),
                            new Value.Vector(List.of(tenth / 10.0, -tenth / 10.0, 9.81)))));
        }
        stored.add(reading(CAR, "doors-locked", START.plusSeconds(5), new Value.Truth(true)));
        StoreChain chain = StoreChain.on(database, new SimpleMeterRegistry(), PATIENCE);
        deliver(chain, VOLTAIRE, stored);
        deliver(chain, ALBION, List.of(reading(CAR, "speed", START, new Value.Numeric(999))));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        database.close();
    }

    <T> T run(TenantId tenant, Function<SqlConnection, Uni<T>> work) {
        return database.inTenant(application, tenant, work);
    }

    List<Reading> allPages(List<Slice> slices, int limit) {
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

    /** Everything that was stored for the first tenant. */
    List<Reading> stored() {
        return List.copyOf(stored);
    }

    /** What the slices cover, found without the database. */
    List<Reading> bruteForce(List<Slice> slices) {
        return stored.stream()
                .filter(reading -> slices.stream().anyMatch(slice -> covers(slice, reading)))
                .sorted(PAGE_ORDER)
                .toList();
    }

    private boolean covers(Slice slice, Reading reading) {
        return slice.device().equals(reading.device())
                && slice.streams().contains(reading.stream())
                && !reading.time().isBefore(slice.from())
                && reading.time().isBefore(slice.until())
                && (slice.resolution().isZero() || isFirstOfItsPeriod(slice.resolution(), reading));
    }

    private boolean isFirstOfItsPeriod(Duration resolution, Reading reading) {
        return stored.stream()
                .filter(other -> other.device().equals(reading.device()))
                .filter(other -> other.stream().equals(reading.stream()))
                .filter(other -> other.time().isBefore(reading.time()))
                .noneMatch(other -> period(resolution, other) == period(resolution, reading));
    }

    private static long period(Duration resolution, Reading reading) {
        return Math.floorDiv(reading.time().toEpochMilli(), resolution.toMillis());
    }

    static Slice slice(DeviceId device, long from, long until, String... streams) {
        return coarse(device, from, until, Duration.ZERO, streams);
    }

    static Slice coarse(DeviceId device, long from, long until, Duration resolution, String... streams) {
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
