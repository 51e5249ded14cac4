// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.datapackage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quadrille.portability.SampleStreams;
import io.quadrille.portability.datapackage.PackageWriter.Entry;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DescriptorTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void tellsOfEachFileItsSizeHashColumnsAndUnits() throws IOException {
        // Given
        Descriptor descriptor = new Descriptor(
                JSON, "voltaire-motors-car-1", "My car", "Everything", Instant.parse("2026-11-20T10:00:00Z"));
        descriptor.table(SampleStreams.ACCELERATION, new Entry("data/acceleration.csv", 1234, "ab12"), 50);
        descriptor.document("holdings", "When you held it", new Entry("holdings.json", 2, "cd34"));

        // When
        JsonNode root = JSON.readTree(descriptor.bytes());

        // Then
        assertEquals(
                "https://datapackage.org/profiles/2.0/datapackage.json",
                root.path("$schema").asText());
        assertEquals("2026-11-20T10:00:00Z", root.path("created").asText());
        JsonNode table = root.at("/resources/0");
        assertEquals("sha256:ab12", table.path("hash").asText());
        assertEquals(1234, table.path("bytes").asLong());
        assertEquals(50, table.path("rowCount").asLong());
        assertEquals("text/csv", table.path("mediatype").asText());
        assertEquals("x", table.at("/schema/fields/2/name").asText());
        assertEquals("m/s2", table.at("/schema/fields/2/unit").asText());
        assertEquals("time", table.at("/schema/primaryKey/0").asText());
        assertEquals("application/json", root.at("/resources/1/mediatype").asText());
    }
}
