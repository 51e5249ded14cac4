// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quadrille.ingestion.api.Reading;
import io.quadrille.ingestion.api.Readings.Gap;
import io.quadrille.ingestion.api.Value;
import io.quadrille.portability.SampleStreams;
import io.quadrille.portability.held.Drawing;
import io.quadrille.tenantadmin.api.DeviceId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PlotDataTest {

    @Test
    void hasTheShapeThatThePlotDraws() {
        // Given
        Reading reading = new Reading(
                new DeviceId("car-1"),
                "acceleration",
                Instant.ofEpochMilli(1000),
                Instant.ofEpochMilli(1100),
                new Value.Vector(List.of(0.5, 0.25, 9.75)));
        Drawing drawing =
                new Drawing(List.of(reading), List.of(new Gap(Instant.ofEpochMilli(1000), Instant.ofEpochMilli(9000))));

        // When
        JsonNode json = new ObjectMapper().valueToTree(PlotData.of(SampleStreams.ACCELERATION, drawing, Locale.FRENCH));

        // Then
        assertEquals("Accélération", json.path("name").asText());
        assertEquals("vector", json.path("kind").asText());
        assertEquals("[\"x\",\"y\",\"z\"]", json.path("axes").toString());
        assertEquals("[[1000,[0.5,0.25,9.75]]]", json.path("points").toString());
        assertEquals("[[1000,9000]]", json.path("gaps").toString());
    }
}
