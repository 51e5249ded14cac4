// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.rejection;

import static io.quadrille.ingestion.SampleDevices.ALBION;
import static io.quadrille.ingestion.SampleDevices.VOLTAIRE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quadrille.ingestion.ApplicationTransactions;
import io.quadrille.ingestion.RealDatabase;
import io.quadrille.ingestion.decode.Decoded;
import io.quadrille.ingestion.decode.Reason;
import io.quadrille.ingestion.delivery.Delivery;
import io.quadrille.ingestion.store.StoreChain;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.TenantId;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StoredRejectionsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Instant NOON = Instant.parse("2026-02-28T12:00:00Z");

    private static RealDatabase database;
    private static StoredRejections rejections;

    @BeforeAll
    static void refuse() {
        database = RealDatabase.start();
        rejections = new StoredRejections(new ApplicationTransactions(database, database.pool("quadrille_app")));
        StoreChain chain = StoreChain.on(database, new SimpleMeterRegistry(), PATIENCE);
        for (int message = 0; message < 60; message++) {
            refuse(chain, VOLTAIRE, "car-1", Reason.UNKNOWN_STREAM, message);
        }
        refuse(chain, VOLTAIRE, "car-2", Reason.MALFORMED_JSON, 60);
        refuse(chain, ALBION, "car-1", Reason.WRONG_UNIT, 0);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void theNewestComeFirstAndTheOthersOnTheNextPage() {
        RejectionList first = find(VOLTAIRE, "", "", 1);
        RejectionList second = find(VOLTAIRE, "", "", 2);

        assertEquals("car-2", first.rejections().getFirst().device());
        assertEquals(50, first.rejections().size());
        assertTrue(first.paging().hasNext());
        assertEquals(11, second.rejections().size());
        assertFalse(second.paging().hasNext());
    }

    @Test
    void deviceAndReasonNarrowTheList() {
        assertEquals(1, find(VOLTAIRE, "car-2", "", 1).rejections().size());
        assertEquals(1, find(VOLTAIRE, "", "malformed-json", 1).rejections().size());
        assertEquals(
                0, find(VOLTAIRE, "car-1", "malformed-json", 1).rejections().size());
    }

    @Test
    void anotherTenantsStaffSeesItsOwnOnly() {
        assertEquals(
                List.of("wrong-unit"),
                find(ALBION, "", "", 1).rejections().stream()
                        .map(Rejection::code)
                        .toList());
    }

    @Test
    void theFirstBytesAreShownAsTextAndAsNumbers() {
        Rejection rejection = find(VOLTAIRE, "car-2", "", 1).rejections().getFirst();

        assertEquals("{·60", rejection.text());
        assertEquals("7b 00 36 30", rejection.hex());
    }

    @Test
    void theAddressOfAPageKeepsTheSearch() {
        assertEquals(
                "/admin/rejections?q=car-1&reason=unknown-stream&page=2",
                find(VOLTAIRE, "car-1", "unknown-stream", 1).paging().next());
    }

    @Test
    void everyWordOfThePageExistsInFrench() throws IOException {
        Properties french = new Properties();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(getClass().getResourceAsStream("/messages/adminrejections_fr.properties")),
                StandardCharsets.UTF_8)) {
            french.load(file);
        }

        assertEquals(
                Arrays.stream(RejectionMessages.class.getDeclaredMethods())
                        .map(Method::getName)
                        .collect(Collectors.toCollection(TreeSet::new)),
                new TreeSet<>(french.stringPropertyNames()));
    }

    private static RejectionList find(TenantId tenant, String device, String reason, int page) {
        return rejections
                .find(tenant, new RejectionSearch(device, reason, page))
                .await()
                .atMost(PATIENCE);
    }

    private static void refuse(StoreChain chain, TenantId tenant, String device, Reason reason, int number) {
        chain.deliver(new Delivery(
                        tenant,
                        new DeviceId(device),
                        "readings",
                        NOON.plusSeconds(number),
                        new Decoded.Refused(reason, "as it is"),
                        4,
                        Buffer.buffer("{\0" + number)))
                .await()
                .atMost(PATIENCE);
    }
}
