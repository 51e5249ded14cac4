// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.packing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quadrille.ingestion.api.Reading;
import io.quadrille.ingestion.api.Readings.Slice;
import io.quadrille.ingestion.api.Value;
import io.quadrille.tenantadmin.api.DeviceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RowCountTest {

    private static final DeviceId CAR = new DeviceId("car-1");
    private static final Slice FIRST = slice("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z");
    private static final Slice SECOND = slice("2026-05-01T00:00:00Z", "2026-06-01T00:00:00Z");

    private final RowCount counted = new RowCount();

    @Test
    void countsRowsByTheHoldingTheyBelongTo() {
        counted.add(List.of(FIRST, SECOND), List.of(at("2026-01-01T00:00:00Z"), at("2026-01-15T00:00:00Z")));
        counted.add(List.of(FIRST, SECOND), List.of(at("2026-05-31T23:59:59Z")));

        assertEquals(List.of(2L, 1L), counted.of(List.of(FIRST, SECOND)));
        assertEquals(3, counted.total());
    }

    @Test
    void aReadingOutsideOfEveryHoldingStopsTheExport() {
        assertThrows(
                IllegalStateException.class, () -> counted.add(List.of(FIRST), List.of(at("2026-02-01T00:00:00Z"))));
    }

    @Test
    void holdingsThatChangedMeanwhileStopTheExport() {
        counted.add(List.of(FIRST, SECOND), List.of(at("2026-05-02T00:00:00Z")));

        assertThrows(IllegalStateException.class, () -> counted.of(List.of(FIRST)));
    }

    private static Slice slice(String from, String until) {
        return new Slice(CAR, Set.of("speed"), Instant.parse(from), Instant.parse(until), Duration.ZERO);
    }

    private static Reading at(String time) {
        Instant instant = Instant.parse(time);
        return new Reading(CAR, "speed", instant, instant, new Value.Numeric(1));
    }
}
