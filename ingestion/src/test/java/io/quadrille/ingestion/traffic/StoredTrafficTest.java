// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.traffic;

import static io.quadrille.ingestion.SampleDevices.ALBION;
import static io.quadrille.ingestion.SampleDevices.VOLTAIRE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quadrille.ingestion.ApplicationTransactions;
import io.quadrille.ingestion.RealDatabase;
import io.quadrille.ingestion.api.DeviceTraffic.Contact;
import io.quadrille.ingestion.api.DeviceTraffic.Hour;
import io.quadrille.ingestion.api.DeviceTraffic.Traffic;
import io.quadrille.ingestion.api.Reading;
import io.quadrille.ingestion.api.Value;
import io.quadrille.ingestion.decode.Decoded;
import io.quadrille.ingestion.decode.Reason;
import io.quadrille.ingestion.delivery.Delivery;
import io.quadrille.ingestion.store.StoreChain;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.TenantId;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StoredTrafficTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Instant NOW = Instant.parse("2026-02-28T12:30:00Z");
    private static final Instant THIS_HOUR = NOW.truncatedTo(ChronoUnit.HOURS);
    private static final TenantId NOBODY = new TenantId("nobody");

    private static RealDatabase database;
    private static StoreChain chain;
    private static StoredTraffic traffic;

    @BeforeAll
    static void aDay() {
        database = RealDatabase.start();
        chain = StoreChain.on(database, new SimpleMeterRegistry(), PATIENCE);
        traffic = new StoredTraffic(new ApplicationTransactions(database, database.pool("quadrille_app")));
        for (int hours : new int[] {0, 3}) {
            accept(VOLTAIRE, "car-1", hoursAgo(hours));
        }
        accept(VOLTAIRE, "car-2", hoursAgo(3));
        accept(VOLTAIRE, "car-old", hoursAgo(30));
        accept(VOLTAIRE, "car-older", hoursAgo(50));
        refuse(VOLTAIRE, "car-1", Reason.MALFORMED_JSON, hoursAgo(1));
        refuse(VOLTAIRE, "car-1", Reason.UNKNOWN_STREAM, hoursAgo(1));
        accept(ALBION, "car-1", hoursAgo(3));
        refuse(ALBION, "car-9", Reason.WRONG_UNIT, hoursAgo(2));
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void theDayIsToldHourByHour() {
        List<Hour> hours = of(VOLTAIRE).hours();

        assertEquals(24, hours.size());
        assertEquals(new Hour(THIS_HOUR, 1, 0), hours.getLast());
        assertEquals(new Hour(hour(1), 0, 2), hours.get(22));
        assertEquals(new Hour(hour(2), 0, 0), hours.get(21));
        assertEquals(new Hour(hour(3), 2, 0), hours.get(20));
        assertEquals(hour(23), hours.getFirst().from());
    }

    @Test
    void devicesThatFellSilentAreNamedTheLastHeardFirst() {
        Traffic voltaire = of(VOLTAIRE);

        assertEquals(2, voltaire.heard());
        assertEquals(2, voltaire.silent());
        assertEquals(
                List.of(
                        new Contact(new DeviceId("car-old"), hoursAgo(30)),
                        new Contact(new DeviceId("car-older"), hoursAgo(50))),
                voltaire.silentDevices());
        assertEquals(Optional.of(hoursAgo(0)), voltaire.lastContact());
    }

    @Test
    void theNewestRefusalsAreToldInWords() {
        var newest = of(VOLTAIRE).refusals().getFirst();

        assertEquals(2, of(VOLTAIRE).refusals().size());
        assertEquals("unknown-stream", newest.code());
        assertEquals("Le modèle n’a pas ce signal", newest.reason().in(Locale.FRENCH));
        assertEquals(hoursAgo(1), newest.at());
    }

    @Test
    void noMoreAreNamedThanAsked() {
        Traffic one = traffic.of(VOLTAIRE, NOW, 1).await().atMost(PATIENCE);

        assertEquals(1, one.silentDevices().size());
        assertEquals(1, one.refusals().size());
        assertEquals(2, one.silent());
    }

    @Test
    void anotherTenantsDayIsItsOwn() {
        Traffic albion = of(ALBION);

        assertEquals(2, albion.heard());
        assertEquals(0, albion.silent());
        assertEquals(1, albion.hours().stream().mapToLong(Hour::refused).sum());
        assertEquals(1, albion.hours().stream().mapToLong(Hour::devices).sum());
        assertEquals(
                List.of("car-9"),
                albion.refusals().stream()
                        .map(refusal -> refusal.device().value())
                        .toList());
    }

    @Test
    void whereNothingWasHeardNothingIsCounted() {
        Traffic nothing = of(NOBODY);

        assertEquals(0, nothing.heard());
        assertEquals(Optional.empty(), nothing.lastContact());
        assertEquals(24, nothing.hours().size());
        assertEquals(List.of(), nothing.silentDevices());
        assertEquals(List.of(), nothing.refusals());
    }

    private static Traffic of(TenantId tenant) {
        return traffic.of(tenant, NOW, 10).await().atMost(PATIENCE);
    }

    private static Instant hour(int ago) {
        return THIS_HOUR.minus(ago, ChronoUnit.HOURS);
    }

    private static Instant hoursAgo(int hours) {
        return NOW.minus(hours, ChronoUnit.HOURS);
    }

    private static void accept(TenantId tenant, String device, Instant at) {
        Reading reading = new Reading(new DeviceId(device), "speed", at, at, new Value.Numeric(50));
        deliver(tenant, device, at, new Decoded.Accepted(List.of(reading)));
    }

    private static void refuse(TenantId tenant, String device, Reason reason, Instant at) {
        deliver(tenant, device, at, new Decoded.Refused(reason, "as it is"));
    }

    private static void deliver(TenantId tenant, String device, Instant at, Decoded content) {
        chain.deliver(new Delivery(tenant, new DeviceId(device), "readings", at, content, 4, Buffer.buffer("{}")))
                .await()
                .atMost(PATIENCE);
    }
}
