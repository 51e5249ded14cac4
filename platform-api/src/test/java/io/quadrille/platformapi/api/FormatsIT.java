// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
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
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same readings leave in every media type, held against an independent look at the table. */
@OnDemoPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormatsIT {

    private static final String TENANT = "voltaire-motors";
    private static final String CAR = "car-2";
    private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2020-02-01T00:00:00Z");
    private static final String WINDOW = "&from=" + FIRST + "&until=" + LAST;
    private static final String NDJSON = "application/x-ndjson";
    private static final String SENML = "application/senml+json";
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final Map<String, String> UNITS = Map.of(
            "speed", "km/h", "odometer", "km", "acceleration", "m/s2", "position/lat", "lat", "position/lon", "lon");

    private DemoPlatform platform;
    private ProviderApp app;
    private Calls calls;
    private Stored stored;
    private List<Row> expected;
    private String consent;

    @BeforeAll
    void storeAndConsent(DemoPlatform running) throws SQLException {
        platform = running;
        app = running.app("voltaire-motors.loyal-drive");
        calls = new Calls(running, app);
        stored = new Stored(running);
        stored.scatter(TENANT, CAR, FIRST, LAST, 1_500);
        expected = stored.readings(TENANT, CAR).stream()
                .filter(row -> !row.time().isBefore(FIRST) && row.time().isBefore(LAST))
                .toList();
        Set<String> everything = Set.of(Asking.USAGE, Asking.ACCELERATION, Asking.POSITION);
        try (Visitor alice = running.visitor("alice")) {
            consent = new Asking(running, app).allowed(alice.person(), CAR, new Wish(everything, FIRST, "PERIODIC"));
        }
    }

    @Test
    void linesHoldExactlyTheConsentedReadings() {
        assertEquals(expected, new LinkedPages(calls, NDJSON, NDJSON, FormatsIT::lines).all(question(), 400));
    }

    @Test
    void senmlPacksHoldExactlyTheConsentedReadings() {
        assertEquals(expected, new LinkedPages(calls, SENML, SENML, FormatsIT::pack).all(question(), 400));
    }

    @Test
    void senmlNamesTheDeviceOnceAndEveryUnit() throws JsonProcessingException {
        JsonNode pack = JSON.readTree(read(SENML, question() + "&limit=200").asString());
        String device = app.get("/consents/" + consent).json().at("/devices/0").asText();
        assertEquals(device + "/", pack.at("/0/bn").asText());
        for (int i = 0; i < pack.size(); i++) {
            assertEquals(i == 0, pack.path(i).has("bn"));
            String name = pack.path(i).path("n").asText();
            String unit = UNITS.getOrDefault(name, UNITS.get(name.replaceFirst("/.*", "")));
            assertEquals(unit, pack.path(i).path("u").asText(), name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {NDJSON, SENML, "text/csv", "application/json"})
    void pageIsEnteredWithItsRows(String type) throws SQLException {
        String entries = "select coalesce(sum(row_count), 0) from access_event where tenant = ? and consent = ?"
                + " and action = 'read' and outcome = 'allowed'";
        long before = stored.count(entries, TENANT, UUID.fromString(consent));
        assertEquals(200, read(type, question() + "&limit=123").statusCode());
        assertEquals(before + 123, stored.count(entries, TENANT, UUID.fromString(consent)));
    }

    @ParameterizedTest
    @ValueSource(strings = {NDJSON, SENML, "text/csv"})
    void refusalIsAProblemWhateverIsAccepted(String type) {
        Response answer = read(type, "consent=" + consent + "&stream=engine-speed");
        assertEquals(403, answer.statusCode());
        assertEquals("application/problem+json", answer.contentType());
        assertEquals("category-not-covered", answer.path("reasons[0].code"));
    }

    @ParameterizedTest
    @ValueSource(strings = {NDJSON, SENML, "text/csv"})
    void anotherTenantsAppIsToldThatThereIsNoSuchThing(String type) {
        Calls stranger = new Calls(platform, platform.app("albion-cars.safe-miles"));
        Response answer =
                stranger.signed("GET", "/readings").accept(type).get(calls.address("/readings") + "?" + question());
        assertEquals(404, answer.statusCode());
        assertEquals("application/problem+json", answer.contentType());
    }

    @ParameterizedTest
    @CsvSource({
        "*/*, application/json",
        "application/*, application/json",
        "'application/senml+json;q=0.4, application/x-ndjson', application/x-ndjson",
        "'text/csv;q=0.2, application/senml+json;q=0.9', application/senml+json"
    })
    void whatIsAcceptedMostIsGiven(String accept, String given) {
        assertEquals(given, read(accept, question() + "&limit=1").contentType().replaceFirst(";.*", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {NDJSON, SENML, "text/csv", "application/json"})
    void coarserConsentIsToldWithItsStepAndWhatStandsForIt(String type) {
        Asking asking = new Asking(platform, app);
        try (Visitor alice = platform.visitor("alice")) {
            String coarse = asking.allowed(alice.person(), CAR, asking.agreement("PT6H"), Wish.usageSince(FIRST));
            String device =
                    app.get("/consents/" + coarse).json().at("/devices/0").asText();
            Response answer = read(type, "consent=" + coarse + WINDOW + "&limit=5");
            assertEquals(
                    device + ";streams=\"odometer speed\";step=PT6H;aggregate=first",
                    answer.header("Quadrille-Thinned"));
            if (type.equals("application/json")) {
                assertEquals("PT6H", answer.path("thinned[0].step"));
                assertEquals("first", answer.path("thinned[0].aggregate"));
                assertEquals(List.of("odometer", "speed"), answer.path("thinned[0].streams"));
            }
        }
    }

    @Test
    void ofReadingsAsMeasuredNothingIsToldOfThinning() {
        Response answer = read("application/json", question() + "&limit=5");
        assertFalse(answer.headers().hasHeaderWithName("Quadrille-Thinned"));
        assertTrue(answer.path("thinned") == null);
    }

    private String question() {
        return "consent=" + consent + WINDOW;
    }

    private Response read(String accept, String query) {
        return calls.signed("GET", "/readings").accept(accept).get(calls.address("/readings") + "?" + query);
    }

    private static List<Row> lines(String text) {
        return text.lines()
                .map(FormatsIT::json)
                .map(line -> new Row(
                        CAR,
                        line.path("stream").asText(),
                        Instant.parse(line.path("time").asText()),
                        JsonPages.value(line.path("value"))))
                .toList();
    }

    /** As a reader of RFC 8428 that knows nothing of this platform but the slash before a component. */
    private static List<Row> pack(String text) {
        Map<List<Object>, List<Double>> values = new LinkedHashMap<>();
        for (JsonNode entry : json(text)) {
            String name = entry.path("n").asText();
            BigDecimal time = entry.path("t").decimalValue();
            Instant instant = Instant.ofEpochSecond(0, time.movePointRight(9).longValueExact());
            values.computeIfAbsent(List.of(name.replaceFirst("/.*", ""), instant), first -> new ArrayList<>())
                    .add(entry.path("v").asDouble());
        }
        return values.entrySet().stream()
                .map(entry -> new Row(
                        CAR,
                        (String) entry.getKey().get(0),
                        (Instant) entry.getKey().get(1),
                        entry.getValue()))
                .toList();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(text, malformed);
        }
    }
}
