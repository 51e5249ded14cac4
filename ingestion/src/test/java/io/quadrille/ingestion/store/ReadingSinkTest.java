// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.store;

import static io.quadrille.ingestion.SampleDevices.ALBION;
import static io.quadrille.ingestion.SampleDevices.VOLTAIRE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quadrille.ingestion.RealDatabase;
import io.quadrille.ingestion.api.Reading;
import io.quadrille.ingestion.api.Value;
import io.quadrille.ingestion.decode.Decoded;
import io.quadrille.ingestion.decode.Reason;
import io.quadrille.ingestion.delivery.Delivery;
import io.quadrille.ingestion.delivery.NotStorableException;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.TenantId;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadingSinkTest {

    private static final Instant NOON = Instant.parse("2026-02-28T12:00:00.000001Z");

    private static RealDatabase database;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private StoreChain chain;

    @BeforeAll
    static void start() {
        database = RealDatabase.start();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void open() {
        chain = StoreChain.on(database, registry, Duration.ofSeconds(2));
    }

    @AfterEach
    void empty() {
        database.query(
                "postgres",
                "truncate reading, latest, contact, rejection",
                "select 'as the superuser, whom no policy holds'");
    }

    @Test
    void everyKindOfValueIsStoredInItsOwnColumn() {
        deliver(
                VOLTAIRE,
                "car-1",
                reading("car-1", "speed", NOON, new Value.Numeric(12.5)),
                reading("car-1", "acceleration", NOON, new Value.Vector(List.of(0.1, -1e-7, 9.81))),
                reading("car-1", "message", NOON, new Value.Text("{bon \"voyage\", ça va}")),
                reading("car-1", "doors-locked", NOON, new Value.Truth(true)),
                reading("car-1", "diagnosis", NOON, new Value.Json("{\"code\": [\"P0300\"]}")));

        assertEquals(
                List.of(
                        "acceleration {0.1,-1e-07,9.81}",
                        "diagnosis {\"code\": [\"P0300\"]}",
                        "doors-locked true",
                        "message {bon \"voyage\", ça va}",
                        "speed 12.5"),
                database.seenBy(
                        VOLTAIRE,
                        "select stream || ' ' || coalesce(number::text, vector::text, text, boolean::text, json::text)"
                                + " from reading order by stream"));
        assertEquals(
                List.of("2026-02-28 12:00:00.000001"),
                database.seenBy(VOLTAIRE, "select distinct time at time zone 'UTC' from reading"));
    }

    @Test
    void aDuplicateIsStoredOnceAndCounted() {
        Reading first = reading("car-1", "speed", NOON, new Value.Numeric(1));
        Reading again = reading("car-1", "speed", NOON, new Value.Numeric(2));

        deliver(VOLTAIRE, "car-1", first);
        deliver(VOLTAIRE, "car-1", first, again);

        assertEquals(List.of("1"), database.seenBy(VOLTAIRE, "select number from reading"));
        assertEquals(1, counted("quadrille.readings.stored", VOLTAIRE));
        assertEquals(2, counted("quadrille.readings.duplicates", VOLTAIRE));
    }

    @Test
    void theNewestReadingOfEachStreamIsKeptWhateverTheOrder() {
        deliver(
                VOLTAIRE,
                "car-1",
                reading("car-1", "speed", NOON.plusSeconds(2), new Value.Numeric(2)),
                reading("car-1", "speed", NOON, new Value.Numeric(0)));
        deliver(VOLTAIRE, "car-1", reading("car-1", "speed", NOON.plusSeconds(1), new Value.Numeric(1)));

        assertEquals(List.of("2"), database.seenBy(VOLTAIRE, "select number from latest"));
    }

    @Test
    void aRefusedMessageIsKeptWithReasonAndFirstBytes() {
        chain.start(delivery(VOLTAIRE, "car-1", new Decoded.Refused(Reason.UNKNOWN_STREAM, "no stream \"sped\"")))
                .join();

        assertEquals(
                List.of("car-1 readings unknown-stream no stream \"sped\" 9 the bytes"),
                database.seenBy(
                        VOLTAIRE,
                        "select concat_ws(' ', device, topic, reason, detail, size, convert_from(first_bytes, 'UTF8'))"
                                + " from rejection"));
        assertEquals(
                1,
                registry.counter("quadrille.messages.refused", "tenant", "voltaire-motors", "reason", "unknown-stream")
                        .count());
    }

    @Test
    void oneBatchHoldsMessagesOfSeveralTenants() {
        List.of(
                        chain.start(one(VOLTAIRE, "car-1", 1)),
                        chain.start(one(ALBION, "car-1", 2)),
                        chain.start(one(VOLTAIRE, "car-2", 3)))
                .forEach(delivery -> delivery.join());

        assertEquals(List.of("1", "3"), database.seenBy(VOLTAIRE, "select number from reading order by device"));
        assertEquals(List.of("2"), database.seenBy(ALBION, "select number from reading"));
    }

    @Test
    void oneMessageThatTheDatabaseRefusesDoesNotHoldUpTheOthers() {
        var before = chain.start(one(VOLTAIRE, "car-1", 1));
        var wrong = chain.start(delivery(
                VOLTAIRE,
                "car-1",
                new Decoded.Accepted(List.of(reading("car-1", "diagnosis", NOON, new Value.Json("1e400000"))))));
        var behind = chain.start(one(VOLTAIRE, "car-1", 3));

        before.join();
        behind.join();
        CompletionException refusal = assertThrows(CompletionException.class, wrong::join);

        assertTrue(refusal.getCause() instanceof NotStorableException);
        assertEquals(List.of("1", "3"), database.seenBy(VOLTAIRE, "select number from reading order by number"));
        assertEquals(List.of("not-storable"), database.seenBy(VOLTAIRE, "select reason from rejection"));
    }

    @Test
    void readingsOfManyMonthsFindTheirPartitions() {
        deliver(
                VOLTAIRE,
                "car-1",
                IntStream.range(0, 30)
                        .mapToObj(month -> reading(
                                "car-1", "speed", NOON.minus(Duration.ofDays(31L * month)), new Value.Numeric(month)))
                        .toArray(Reading[]::new));

        assertEquals(List.of("30"), database.seenBy(VOLTAIRE, "select count(*) from reading"));
        assertEquals(List.of("30"), database.seenBy(VOLTAIRE, "select count(distinct tableoid) from reading"));
    }

    @Test
    void aPartitionThatWasDroppedIsMadeAnew() {
        deliver(VOLTAIRE, "car-1", reading("car-1", "speed", NOON, new Value.Numeric(1)));
        database.query("quadrille_owner", "drop table reading_2026_02", "select 1");

        deliver(VOLTAIRE, "car-1", reading("car-1", "speed", NOON, new Value.Numeric(2)));

        assertEquals(List.of("2"), database.seenBy(VOLTAIRE, "select number from reading"));
    }

    @Test
    void manyDevicesAtOnceAreAllStoredInTheirOrder() {
        var deliveries = IntStream.range(0, 5_000)
                .mapToObj(number -> chain.start(delivery(
                        number % 2 == 0 ? VOLTAIRE : ALBION,
                        "car-" + number % 50,
                        new Decoded.Accepted(List.of(reading(
                                "car-" + number % 50, "speed", NOON.plusSeconds(number), new Value.Numeric(number)))))))
                .toList();

        deliveries.forEach(delivery -> delivery.join());

        assertEquals(List.of("2500"), database.seenBy(VOLTAIRE, "select count(*) from reading"));
        assertEquals(List.of("2500"), database.seenBy(ALBION, "select count(*) from reading"));
        assertEquals(List.of("4998"), database.seenBy(VOLTAIRE, "select max(number) from latest"));
    }

    private void deliver(TenantId tenant, String device, Reading... readings) {
        chain.start(delivery(tenant, device, new Decoded.Accepted(List.of(readings))))
                .join();
    }

    private static Delivery one(TenantId tenant, String device, double number) {
        return delivery(
                tenant,
                device,
                new Decoded.Accepted(
                        List.of(reading(device, "speed", NOON.plusSeconds((long) number), new Value.Numeric(number)))));
    }

    private static Delivery delivery(TenantId tenant, String device, Decoded content) {
        return new Delivery(tenant, new DeviceId(device), "readings", NOON, content, 9, Buffer.buffer("the bytes"));
    }

    private static Reading reading(String device, String stream, Instant time, Value value) {
        return new Reading(new DeviceId(device), stream, time, NOON, value);
    }

    private double counted(String name, TenantId tenant) {
        return registry.counter(name, "tenant", tenant.value()).count();
    }
}
