// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quadrille.launcher.provider.ProviderApp;
import io.quadrille.platformapi.harness.Asking;
import io.quadrille.platformapi.harness.Asking.Wish;
import io.quadrille.platformapi.harness.DemoPlatform;
import io.quadrille.platformapi.harness.OnDemoPlatform;
import io.quadrille.platformapi.harness.Stored;
import io.quadrille.platformapi.harness.Stored.Row;
import io.quadrille.platformapi.harness.Visitor;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Readings leave gathered into steps of time, held against an independent look at the table. */
@OnDemoPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BucketsIT {

    private static final String TENANT = "voltaire-motors";
    private static final String CAR = "car-2";
    private static final Instant FIRST = Instant.parse("2018-05-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2018-05-08T05:00:30Z");
    private static final String WINDOW = "&from=" + FIRST + "&until=" + LAST;
    private static final ObjectMapper JSON = new ObjectMapper();

    private DemoPlatform platform;
    private ProviderApp app;
    private Calls calls;
    private Stored stored;
    private List<Row> rows;
    private String consent;

    /** What a bucket is known by, and what was counted and added up in it. */
    private record Sum(String stream, Instant from, long count, String told) {}

    @BeforeAll
    void storeAndConsent(DemoPlatform running) throws SQLException {
        platform = running;
        app = running.app("voltaire-motors.loyal-drive");
        calls = new Calls(running, app);
        stored = new Stored(running);
        stored.scatter(TENANT, CAR, FIRST, LAST, 900);
        rows = stored.readings(TENANT, CAR).stream()
                .filter(row -> !row.time().isBefore(FIRST) && row.time().isBefore(LAST))
                .toList();
        try (Visitor alice = running.visitor("alice")) {
            consent = new Asking(running, app)
                    .allowed(
                            alice.person(),
                            CAR,
                            new Wish(Set.of(Asking.USAGE, Asking.ACCELERATION, Asking.POSITION), FIRST, "PERIODIC"));
        }
    }

    @Test
    void bucketsHoldExactlyTheConsentedReadings() {
        assertEquals(byHand(Duration.ofHours(6)), all(question() + "&resolution=PT6H", 7));
    }

    @Test
    void firstAndLastBucketsAreCutToTheWindow() {
        Instant from = FIRST.plusSeconds(100);
        Response answer = read(
                "application/json",
                "consent=" + consent + "&stream=speed&resolution=P7D&from=" + from + "&until=" + LAST);
        assertEquals(from.toString(), answer.path("buckets[0].from"));
        assertEquals(LAST.toString(), answer.path("buckets[-1].until"));
        assertEquals(false, answer.<Boolean>path("steps[0].whole"));
    }

    @Test
    void everyMediaTypeHoldsTheSameBuckets() {
        String asked = question() + "&resolution=P1D&limit=1000";
        JsonNode page = json(read("application/json", asked).asString()).path("buckets");
        List<JsonNode> lines = new ArrayList<>();
        for (String line :
                read("application/x-ndjson", asked).asString().lines().toList()) {
            lines.add(json(line));
        }
        assertEquals(page.valueStream().toList(), lines);
        List<String> table = read("text/csv", asked).asString().lines().toList();
        assertEquals("device,consent,stream,from,until,count,avg,min,max,last,unit", table.getFirst());
        assertEquals(page.size(), table.size() - 1);
        JsonNode pack = json(read("application/senml+json", asked).asString());
        assertEquals(
                page.valueStream()
                        .mapToLong(bucket -> bucket.path("count").asLong())
                        .sum(),
                pack.valueStream()
                        .filter(entry -> entry.path("n").asText().endsWith("/count"))
                        .mapToLong(entry -> entry.path("v").asLong())
                        .sum());
        assertTrue(pack.valueStream().anyMatch(entry -> entry.path("n").asText().equals("acceleration/z/avg")));
        assertTrue(
                pack.valueStream().noneMatch(entry -> entry.path("n").asText().equals("position/lat/avg")));
    }

    @Test
    void aBucketIsARowInTheLedger() throws SQLException {
        String entries = "select coalesce(sum(row_count), 0) from access_event where tenant = ? and consent = ?"
                + " and action = 'read' and outcome = 'allowed'";
        long before = stored.count(entries, TENANT, UUID.fromString(consent));
        assertEquals(5, all(question() + "&resolution=P1D", 5, 1).size());
        assertEquals(before + 5, stored.count(entries, TENANT, UUID.fromString(consent)));
    }

    @Test
    void aCoarserConsentWinsAndIsTold() {
        Asking asking = new Asking(platform, app);
        try (Visitor alice = platform.visitor("alice")) {
            String coarse = asking.allowed(alice.person(), CAR, asking.agreement("PT6H"), Wish.usageSince(FIRST));
            String asked = "consent=" + coarse + "&stream=speed" + WINDOW;
            Response answer = read("application/json", asked + "&resolution=PT7H&limit=1000");
            assertEquals("PT12H", answer.path("steps[0].step"));
            assertEquals(true, answer.<Boolean>path("steps[0].whole"));
            assertTrue(
                    answer.header("Quadrille-Resolution").contains(";streams=\"speed\";step=PT12H;consent=" + coarse));
            List<Map<String, String>> buckets = answer.path("buckets");
            assertTrue(
                    buckets.stream()
                            .allMatch(bucket -> Duration.between(
                                            Instant.parse(bucket.get("from")), Instant.parse(bucket.get("until")))
                                    .equals(Duration.ofHours(12))),
                    buckets::toString);
            List<?> within = read(
                            "application/json",
                            "consent=" + coarse + "&resolution=PT1S&from=" + FIRST + "&until="
                                    + FIRST.plus(Duration.ofHours(5)))
                    .path("buckets");
            assertEquals(List.of(), within);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1M", "PT0S", "-PT1H", "PT0.5S", "PT1.5S", "P367D", "P1Y", "PT99999999999999999999H"})
    void whatIsNoStepIsInvalid(String step) {
        Response answer = read("application/json", question() + "&resolution=" + step);
        assertEquals(400, answer.statusCode());
        assertEquals("application/problem+json", answer.contentType());
        assertTrue(answer.path("detail").toString().startsWith("Parameter 'resolution' "), answer.asString());
    }

    @Test
    void aCursorIsForItsOwnResolution() {
        String next = read("application/json", question() + "&resolution=PT6H&limit=1")
                .path("next");
        assertEquals(
                400,
                read("application/json", question() + "&resolution=PT7H&cursor=" + next)
                        .statusCode());
        assertEquals(
                400, read("application/json", question() + "&cursor=" + next).statusCode());
    }

    @Test
    void whatIsNotCoveredIsRefusedAndAnotherTenantFindsNothing() {
        assertEquals(
                "category-not-covered",
                read("text/csv", "consent=" + consent + "&stream=engine-speed&resolution=PT1H")
                        .path("reasons[0].code"));
        Calls stranger = new Calls(platform, platform.app("albion-cars.safe-miles"));
        assertEquals(
                404,
                stranger.signed("GET", "/readings")
                        .get(calls.address("/readings") + "?" + question() + "&resolution=PT1H")
                        .statusCode());
    }

    private String question() {
        return "consent=" + consent + WINDOW;
    }

    private Response read(String accept, String query) {
        return calls.signed("GET", "/readings").accept(accept).get(calls.address("/readings") + "?" + query);
    }

    private List<Sum> all(String query, int limit) {
        return all(query, limit, Integer.MAX_VALUE);
    }

    private List<Sum> all(String query, int limit, int pages) {
        List<Sum> sums = new ArrayList<>();
        String cursor = "";
        for (int page = 0; page < pages && cursor != null; page++) {
            Response answer = read("application/json", query + "&limit=" + limit + cursor);
            assertEquals(200, answer.statusCode(), answer.asString());
            JsonNode buckets = json(answer.asString()).path("buckets");
            buckets.forEach(bucket -> sums.add(new Sum(
                    bucket.path("stream").asText(),
                    Instant.parse(bucket.path("from").asText()),
                    bucket.path("count").asLong(),
                    bucket.has("last") ? "last" : rounded(numbers(bucket.path("avg"))))));
            String next = answer.path("next");
            cursor = next == null ? null : "&cursor=" + next;
        }
        return sums;
    }

    private List<Sum> byHand(Duration step) {
        Map<List<String>, List<Row>> gathered = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> List.of(
                                Instant.ofEpochSecond(Math.floorDiv(row.time().getEpochSecond(), step.toSeconds())
                                                * step.toSeconds())
                                        .toString(),
                                row.stream()),
                        () -> new TreeMap<>(Comparator.comparing((List<String> key) -> String.join(" ", key))),
                        Collectors.toList()));
        return gathered.entrySet().stream()
                .map(entry -> new Sum(
                        entry.getKey().get(1),
                        Instant.parse(entry.getKey().get(0)),
                        entry.getValue().size(),
                        entry.getKey().get(1).equals("position") ? "last" : rounded(mean(entry.getValue()))))
                .toList();
    }

    private static List<Double> mean(List<Row> gathered) {
        return IntStream.range(0, gathered.getFirst().value().size())
                .mapToObj(axis -> gathered.stream()
                        .mapToDouble(row -> row.value().get(axis))
                        .average()
                        .orElseThrow())
                .toList();
    }

    private static List<Double> numbers(JsonNode mean) {
        return mean.isArray() ? mean.valueStream().map(JsonNode::asDouble).toList() : List.of(mean.asDouble());
    }

    private static String rounded(List<Double> mean) {
        return mean.stream()
                .map(component -> Long.toString(Math.round(component * 1e6)))
                .collect(Collectors.joining(" "));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(text, malformed);
        }
    }
}
