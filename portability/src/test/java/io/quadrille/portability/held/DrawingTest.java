// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.held;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quadrille.ingestion.api.Reading;
import io.quadrille.ingestion.api.Readings.Gap;
import io.quadrille.ingestion.api.Value;
import io.quadrille.tenantadmin.api.DeviceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DrawingTest {

    private static final Window TEN_SECONDS = new Window(Instant.ofEpochSecond(0), Instant.ofEpochSecond(10));

    private final Drawing trip = new Drawing(
            List.of(at(1), at(5)),
            List.of(
                    new Gap(Instant.ofEpochSecond(1), Instant.ofEpochSecond(5)),
                    new Gap(Instant.ofEpochSecond(5), Instant.ofEpochSecond(10))));

    @Test
    void theSilenceThatLastsIsNotCountedAmongThoseThatAreOver() {
        assertEquals(1, trip.gapsOver());
        assertEquals(0, Drawing.EMPTY.gapsOver());
    }

    @Test
    void onlyWhatFillsLittleOfTheWindowIsDrawnFromCloserBy() {
        Window day = new Window(Instant.ofEpochSecond(0), Instant.ofEpochSecond(86_400));

        assertEquals(Optional.empty(), trip.closer(TEN_SECONDS, 10));
        assertEquals(
                Optional.of(new Window(Instant.ofEpochMilli(-85_400), Instant.ofEpochMilli(91_400))),
                trip.closer(day, 1_000));
        assertEquals(Optional.empty(), Drawing.EMPTY.closer(day, 1_000));
    }

    private static Reading at(long second) {
        Instant time = Instant.ofEpochSecond(second);
        return new Reading(new DeviceId("car-1"), "speed", time, time, new Value.Numeric(1));
    }
}
