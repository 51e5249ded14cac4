// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.portal;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import io.quadrille.launcher.verify.export.PackageCheck;
import io.quadrille.platformapi.harness.CookieBrowser;
import io.quadrille.platformapi.harness.DemoPlatform;
import io.quadrille.platformapi.harness.DeviceClient;
import io.quadrille.platformapi.harness.OnDemoPlatform;
import io.quadrille.platformapi.harness.Stored;
import io.quadrille.platformapi.harness.Stored.Row;
import io.quadrille.platformapi.harness.Visitor;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What leaves by the portal, held against an independent look at the table. */
@OnDemoPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnDataIT {

    private static final String TENANT = "voltaire-motors";
    private static final Instant FIRST = Instant.parse("2021-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2021-02-01T00:00:00Z");

    private DemoPlatform platform;
    private CookieBrowser alice;
    private CookieBrowser bruno;
    private List<Row> stored;

    @BeforeAll
    void store(DemoPlatform running) throws SQLException, IOException, InterruptedException {
        platform = running;
        Stored table = new Stored(running);
        table.scatter(TENANT, "car-2", FIRST, LAST, 9_000);
        table.scatter("albion-cars", "car-1", FIRST, LAST, 40);
        stored = table.readings(TENANT, "car-2");
        alice = running.browser("alice");
        bruno = running.browser("bruno");
    }

    @AfterAll
    void leave() {
        alice.close();
        bruno.close();
    }

    @Test
    void exportByRangeHoldsExactlyTheReadingsOfTheRange() throws Exception {
        Instant from = Instant.parse("2021-01-07T00:00:00Z");
        Instant until = Instant.parse("2021-01-21T12:00:00.5Z");
        List<Row> exported = exported(from, until);
        assertEquals(expected(from, until), exported);
        assertTrue(exported.size() > 300, exported.size() + " readings are too few to prove anything");
    }

    @Test
    void exportByRangeGoesOnOverSeveralPagesOfReadings() throws Exception {
        Instant until = Instant.now().truncatedTo(ChronoUnit.MICROS);
        assertEquals(expected(FIRST, until), exported(FIRST, until));
    }

    @Test
    void rangeIncludesItsFirstInstantAndNotItsLast() throws Exception {
        Row one = expected(FIRST, LAST).getFirst();
        assertEquals(List.of(one), exported(one.time(), one.time().plus(1, ChronoUnit.MICROS)));
        assertEquals(List.of(), exported(one.time().minus(1, ChronoUnit.MICROS), one.time()));
    }

    @Test
    void wholeExportHoldsEveryReadingOfTheDevice(@TempDir Path folder) throws SQLException, IOException {
        try (Visitor visitor = platform.visitor("alice")) {
            // When
            Path file = folder.resolve("car-2.zip");
            visitor.person().export(TENANT, "car-2", file);
            // Then
            PackageCheck check = PackageCheck.of(file);
            assertTrue(check.holds(), check.wrong()::toString);
            Map<String, Long> expected = new TreeMap<>();
            check.rows().keySet().forEach(table -> expected.put(table, 0L));
            stored = new Stored(platform).readings(TENANT, "car-2");
            stored.forEach(row -> expected.merge("data/" + row.stream() + ".csv", 1L, Long::sum));
            assertEquals(expected, check.rows());
        }
    }

    @Test
    void exportHoldsWhatTheDeviceReported(@TempDir Path folder) throws IOException {
        // Given
        Mqtt5BlockingClient car = DeviceClient.connected(platform, TENANT, "car-2");
        String time = "2016-02-29T12:00:00Z";
        DeviceClient.publish(
                car, "events", "{\"type\": \"door-fault\", \"time\": \"" + time + "\", \"data\": {\"door\": 7}}");
        car.disconnect();
        // When
        Path file = folder.resolve("car-2.zip");
        try (Visitor visitor = platform.visitor("alice")) {
            visitor.person().export(TENANT, "car-2", file);
        }
        // Then
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream events = zip.getInputStream(zip.getEntry("events.json"))) {
            JsonNode first = new ObjectMapper().readTree(events).path(0);
            assertEquals("door-fault", first.path("type").asText());
            assertEquals(time, first.path("time").asText());
            assertEquals(7, first.at("/data/door").asInt());
        }
    }

    @Test
    void anotherPersonsDeviceCannotBeExportedSeenOrDrawn() throws Exception {
        String window = "?stream=speed&from=" + FIRST + "&until=" + LAST;
        for (String tenant : List.of(TENANT, "albion-cars")) {
            for (String what : List.of("", "/readings.csv" + window, "/plot" + window)) {
                assertNothing(bruno.open(portal("/devices/" + tenant + "/car-2" + what)));
            }
            assertNothing(bruno.post(portal("/my-data/exports"), List.of(Map.entry("device", tenant + "/car-2"))));
        }
        assertNothing(alice.open(portal("/devices/albion-cars/car-1/readings.csv" + window)));
    }

    @Test
    void anotherPersonsExportCannotBeDownloadedUnderAnyTenantsName() throws Exception {
        // Given
        alice.post(portal("/my-data/exports"), List.of(Map.entry("device", TENANT + "/car-1")));
        await().atMost(Duration.ofMinutes(2)).until(() -> !downloads(alice).isEmpty());
        String hers = downloads(alice).getFirst();
        assertEquals(200, alice.open(portal("").resolve(hers)).statusCode());
        // Then
        assertNothing(bruno.open(portal("").resolve(hers)));
        assertNothing(bruno.open(portal("").resolve(hers.replace(TENANT, "albion-cars"))));
        assertNothing(alice.open(portal("").resolve(hers.replace(TENANT, "albion-cars"))));
        assertFalse(downloads(bruno).contains(hers));
    }

    @Test
    void whoHasNotSignedInIsSentToSignIn() throws Exception {
        try (CookieBrowser nobody = new CookieBrowser()) {
            HttpResponse<String> answer =
                    nobody.open(portal("/devices/" + TENANT + "/car-2/readings.csv?stream=speed"));
            assertEquals(302, answer.statusCode());
            assertEquals("", answer.body());
        }
    }

    private List<Row> exported(Instant from, Instant until) throws Exception {
        HttpResponse<String> answer = alice.open(
                portal("/devices/" + TENANT + "/car-2/readings.csv?stream=speed&from=" + from + "&until=" + until));
        assertEquals(200, answer.statusCode());
        return answer.body()
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> new Row(
                        "car-2", "speed", Instant.parse(cells[0]), List.of(Double.valueOf(cells[cells.length - 1]))))
                .toList();
    }

    private List<Row> expected(Instant from, Instant until) {
        return stored.stream()
                .filter(row -> row.stream().equals("speed"))
                .filter(row -> !row.time().isBefore(from) && row.time().isBefore(until))
                .toList();
    }

    private List<String> downloads(CookieBrowser browser) throws IOException, InterruptedException {
        return Jsoup.parse(browser.open(portal("/my-data")).body())
                .select("#jobs a[download]")
                .eachAttr("href");
    }

    private URI portal(String path) {
        return URI.create(platform.address("portal") + path);
    }

    private static void assertNothing(HttpResponse<String> answer) {
        assertEquals(404, answer.statusCode(), answer.uri() + " " + answer.body());
    }
}
