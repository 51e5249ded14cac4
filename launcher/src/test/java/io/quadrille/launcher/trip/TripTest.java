// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.trip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TripTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void simulatedTripEndsNowAndOwnsAllItsTimes() {
        Trip trip = Trip.simulated(NOW);

        assertEquals(12_600, trip.total());
        assertTrue(trip.end().isBefore(NOW.plusMillis(1)) && trip.end().isAfter(NOW.minusMillis(25)));
        assertTrue(trip.samples().stream().allMatch(sample -> trip.owns(sample.time())));
        assertFalse(trip.owns(trip.begin().plus(1, ChronoUnit.MICROS)));
    }

    @Test
    void recordedTripKeepsEveryRowAndEndsNow() throws Exception {
        Files.createDirectories(folder.resolve("driving"));
        pack(
                "trip-17-linear-acceleration.csv.gz",
                "time,x,y,z\n2016-05-14T14:17:09.194Z,1,2,3\n2016-05-14T14:17:09.203Z,4,5,6\n");
        pack("trip-17-gyroscope.csv.gz", "time,x,y,z\n2016-05-14T14:17:09.189Z,7,8,9\n");

        Trip trip = Trip.recorded(folder, NOW);

        assertEquals(3, trip.total());
        assertEquals(14_001, ChronoUnit.MICROS.between(trip.begin(), trip.end()));
        assertEquals(
                Set.of("[1.0,2.0,3.0]", "[4.0,5.0,6.0]"),
                trip.readings(Set.of("acceleration")).values().stream()
                        .map(JsonNode::toString)
                        .collect(Collectors.toSet()));
    }

    @Test
    void readingsAreTheSameOnlyIfNoneIsMissingMoreOrOther() throws Exception {
        Trip.Mark here = new Trip.Mark("speed", NOW);
        Map<Trip.Mark, JsonNode> sent = Map.of(here, JSON.readTree("12.0"));
        Map<Trip.Mark, JsonNode> more = new HashMap<>(sent);
        more.put(new Trip.Mark("position", NOW), JSON.readTree("[1,2]"));

        assertTrue(SameReadings.are(sent, Map.of(here, JSON.readTree("12"))));
        assertFalse(SameReadings.are(sent, Map.of(here, JSON.readTree("12.5"))));
        assertFalse(SameReadings.are(sent, Map.of()));
        assertFalse(SameReadings.are(sent, more));
    }

    private void pack(String name, String text) throws Exception {
        try (var out = new GZIPOutputStream(
                Files.newOutputStream(folder.resolve("driving").resolve(name)))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
