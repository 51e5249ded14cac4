// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quadrille.ingestion.api.Reading;
import io.quadrille.ingestion.api.Value;
import io.quadrille.portability.SampleStreams;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.device.Stream;
import io.quadrille.tenantadmin.api.web.Formats;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PrintedTest {

    private static final Instant TIME = Instant.parse("2026-11-20T10:00:00Z");

    @Test
    void aNumberIsWrittenAsItsReaderWritesNumbers() {
        NowRow english = row(Locale.ENGLISH, SampleStreams.SPEED, new Value.Numeric(52.25));
        NowRow french = row(Locale.FRENCH, SampleStreams.SPEED, new Value.Numeric(52.25));

        assertEquals(new NowRow("speed", "Speed", "52.25", "km/h", TIME, false), english);
        assertEquals(new NowRow("speed", "Vitesse", "52,25", "km/h", TIME, false), french);
    }

    @Test
    void aVectorNamesItsAxesAndAnAxisAtRestReadsZero() {
        NowRow row = row(Locale.ENGLISH, SampleStreams.ACCELERATION, new Value.Vector(List.of(-0.0004, -0.25, 9.806)));

        assertEquals("x\u00a00.00  y\u00a0\u22120.25  z\u00a09.81", row.text());
        assertEquals("m/s²", row.unit());
    }

    @Test
    void aPositionKeepsItsMetres() {
        NowRow row = row(Locale.ENGLISH, SampleStreams.POSITION, new Value.Vector(List.of(48.856613, 2.352222, 35.0)));

        assertEquals("48.85661°, 2.35222°", row.text());
        assertEquals("", row.unit());
    }

    private static NowRow row(Locale reader, Stream stream, Value value) {
        return new Printed(new Formats(reader, ZoneOffset.UTC))
                .row(stream, new Reading(new DeviceId("car-1"), stream.name(), TIME, TIME, value));
    }
}
