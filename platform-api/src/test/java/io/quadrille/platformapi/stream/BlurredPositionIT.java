// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quadrille.launcher.provider.ProviderApp;
import io.quadrille.launcher.replay.DeviceLink;
import io.quadrille.launcher.replay.Sample;
import io.quadrille.platformapi.api.Calls;
import io.quadrille.platformapi.harness.Asking;
import io.quadrille.platformapi.harness.Asking.Wish;
import io.quadrille.platformapi.harness.DemoPlatform;
import io.quadrille.platformapi.harness.OnDemoPlatform;
import io.quadrille.platformapi.harness.Visitor;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who agreed to be known to a kilometre is known to a kilometre, whichever way readings leave. */
@OnDemoPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BlurredPositionIT {

    private static final String TENANT = "voltaire-motors";
    private static final String CAR = "car-2";
    private static final double LATITUDE = 48.858093;
    private static final double LONGITUDE = 2.294694;
    private static final String EXACT = "48.858|2.2946";

    private DemoPlatform platform;
    private ProviderApp app;
    private Calls calls;
    private Visitor alice;
    private List<String> shown;
    private String consent;
    private Instant time;

    @BeforeAll
    void aliceAllowsHerPositionToAKilometre(DemoPlatform running) throws IOException, InterruptedException {
        platform = running;
        app = running.app("voltaire-motors.voltaire-care");
        calls = new Calls(running, app);
        alice = running.visitor("alice");
        Asking asking = new Asking(running, app);
        String agreement = lodged(running);
        Wish wish =
                new Wish(Set.of(Asking.USAGE, Asking.POSITION), Instant.now().minusSeconds(3_600), "PERIODIC");
        shown = alice.person().readRequest(asking.request(agreement, wish));
        consent = asking.allowed(alice.person(), CAR, agreement, wish);
        time = send();
    }

    @AfterAll
    void end() {
        app.delete("/consents/" + consent);
        alice.close();
    }

    @Test
    void theConsentPageSaysHowCoarseItIs() {
        assertTrue(shown.stream().anyMatch(text -> text.contains("1 km")), shown.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/x-ndjson", "application/senml+json", "text/csv"})
    void readingsAreBlurredInEveryFormat(String type) {
        Response answer = calls.signed("GET", "/readings")
                .accept(type)
                .get(calls.address("/readings") + "?consent=" + consent + "&stream=position&from="
                        + time.minusSeconds(1) + "&until=" + time.plusSeconds(1));

        assertEquals(200, answer.statusCode(), answer.asString());
        assertBlurred(answer.asString());
        assertTrue(answer.header("Quadrille-Masked").endsWith(";stream=\"position\";type=geo-blur;size=1000"));
    }

    @Test
    void whatIsReadSaysThatItWasBlurredAndByHowMuch() {
        JsonNode page = app.get("/readings?consent=" + consent + "&stream=position&from=" + time)
                .json();

        JsonNode place = page.at("/readings/0/value");
        assertEquals(2, place.size());
        assertTrue(Math.abs(place.path(0).asDouble() - LATITUDE) < 0.0046, place.toString());
        assertTrue(Math.abs(place.path(1).asDouble() - LONGITUDE) < 0.0070, place.toString());
        assertEquals("geo-blur", page.at("/masked/0/type").asText());
        assertEquals(1_000, page.at("/masked/0/size").asInt());
    }

    @Test
    void whatIsGatheredIsBlurred() {
        assertBlurred(app.get("/readings?consent=" + consent + "&stream=position&resolution=PT1M&from="
                        + time.minusSeconds(60) + "&until=" + time.plusSeconds(60))
                .json()
                .at("/buckets/0")
                .toString());
    }

    @Test
    void lastValuesAreBlurred() {
        assertBlurred(app.get("/latest?consent=" + consent + "&stream=position")
                .json()
                .toString());
    }

    @Test
    void streamsAreBlurred() throws Exception {
        try (EventStream stream = EventStream.open(platform, app, "consent=" + consent + "&stream=position")) {
            stream.next();
            send();
            assertBlurred(stream.next().data());
        }
    }

    private static void assertBlurred(String text) {
        assertTrue(text.contains("48.8") && (text.contains("2.2") || text.contains("2.3")), text);
        assertFalse(text.matches("(?s).*(" + EXACT + ").*"), text);
    }

    private Instant send() throws IOException, InterruptedException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        JsonNode position = JsonNodeFactory.instance
                .arrayNode()
                .add(LATITUDE)
                .add(LONGITUDE)
                .add(33.5);
        try (DeviceLink device = platform.device(TENANT, CAR)) {
            device.send(List.of(new Sample(now, Map.of("position", position))));
            assertTrue(device.settled().complete());
        }
        return now;
    }

    private static String lodged(DemoPlatform running) {
        ProviderApp app = running.app("voltaire-motors.voltaire-care");
        Map<String, Object> terms = new HashMap<>(Asking.terms("PT0S"));
        terms.put(
                "categories",
                ((List<?>) terms.get("categories"))
                        .stream().map(BlurredPositionIT::toAKilometre).collect(Collectors.toList()));
        return app.post("/agreements", terms).json().path("id").asText();
    }

    private static Map<Object, Object> toAKilometre(Object category) {
        Map<Object, Object> asked = new HashMap<>((Map<?, ?>) category);
        if (asked.get("category").equals(Asking.POSITION)) {
            asked.put("precision", Map.of("type", "geo-blur", "size", 1_000));
        }
        return asked;
    }
}
