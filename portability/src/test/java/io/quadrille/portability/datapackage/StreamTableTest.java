// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.datapackage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quadrille.ingestion.api.Reading;
import io.quadrille.ingestion.api.Value;
import io.quadrille.portability.SampleStreams;
import io.quadrille.portability.datapackage.StreamTable.Column;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.device.Stream;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamTableTest {

    private static final Instant TIME = Instant.parse("2026-11-20T10:00:00.123456Z");
    private static final Instant RECEIVED = Instant.parse("2026-11-20T10:00:01Z");

    @Test
    void aNumberHasOneColumnWithItsUnit() {
        StreamTable table = new StreamTable(SampleStreams.SPEED);

        assertEquals(
                new Column("value", "number", "Speed", "km/h"), table.columns().getLast());
        assertEquals(List.of(TIME, RECEIVED, 52.5), table.cells(reading(SampleStreams.SPEED, new Value.Numeric(52.5))));
    }

    @Test
    void aVectorHasOneColumnForEachAxis() {
        StreamTable table = new StreamTable(SampleStreams.ACCELERATION);

        assertEquals(List.of("time", "received_at", "x", "y", "z"), names(table));
        assertEquals(
                List.of(TIME, RECEIVED, 0.1, -0.2, 9.8),
                table.cells(reading(SampleStreams.ACCELERATION, new Value.Vector(List.of(0.1, -0.2, 9.8)))));
    }

    @Test
    void aPositionWithoutAltitudeLeavesThatCellEmpty() {
        StreamTable table = new StreamTable(SampleStreams.POSITION);

        assertEquals(List.of("time", "received_at", "latitude", "longitude", "altitude"), names(table));
        assertEquals(
                List.of(TIME, RECEIVED, 48.8566, 2.3522, ""),
                table.cells(reading(SampleStreams.POSITION, new Value.Vector(List.of(48.8566, 2.3522)))));
    }

    private static List<String> names(StreamTable table) {
        return table.columns().stream().map(Column::name).toList();
    }

    private static Reading reading(Stream stream, Value value) {
        return new Reading(new DeviceId("car-1"), stream.name(), TIME, RECEIVED, value);
    }
}
