// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.frontdoor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quadrille.launcher.provider.Answer;
import io.quadrille.launcher.provider.ProviderApp;
import io.quadrille.platformapi.harness.Asking;
import io.quadrille.platformapi.harness.Asking.Wish;
import io.quadrille.platformapi.harness.DemoPlatform;
import io.quadrille.platformapi.harness.OnDemoPlatform;
import io.quadrille.platformapi.harness.Stored;
import io.quadrille.platformapi.harness.Visitor;
import io.quadrille.platformapi.stream.EventStream;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Providers that pool everything they were ever answered cannot tell that they speak of the same person, or of the same device. */
@OnDemoPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PooledAnswersIT {

    private static final Instant MONDAY = Instant.parse("2021-06-07T00:00:00Z");
    private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));
    private static final ObjectMapper JSON = new ObjectMapper();

    private DemoPlatform platform;
    private Stored stored;
    private Told insurer;
    private Told carMaker;
    private Told ofAnother;

    /** One provider's side: its app, its consent, and every text in every answer about it. */
    private record Told(ProviderApp app, String consent, Set<String> texts) {}

    @BeforeAll
    void everybodyReadsADayOfItsOwn(DemoPlatform running) throws Exception {
        platform = running;
        stored = new Stored(running);
        stored.scatter("voltaire-motors", "car-1", MONDAY, TUESDAY, 40);
        stored.scatter("voltaire-motors", "car-1", TUESDAY, TUESDAY.plus(Duration.ofDays(1)), 41);
        insurer = told("voltaire-motors.loyal-drive", "alice", MONDAY);
        carMaker = told("voltaire-motors.voltaire-care", "alice", TUESDAY);
        ofAnother = told("albion-cars.safe-miles", "bruno", MONDAY);
    }

    @AfterAll
    void giveUp() {
        for (Told told : List.of(insurer, carMaker, ofAnother)) {
            told.app.delete("/consents/" + told.consent);
        }
    }

    @Test
    void nothingSinglesOutTheSamePersonOrDeviceInBothTheirAnswers() throws SQLException {
        Set<String> shared = new HashSet<>(insurer.texts);
        shared.retainAll(carMaker.texts);
        // what is said of everybody and of every car of this make
        shared.removeAll(ofAnother.texts);
        shared.removeAll(words(model()));
        shared.removeAll(edges(MONDAY));
        shared.removeAll(edges(TUESDAY));
        shared.removeIf(text -> text.matches("(speed/|odometer/)?(count|avg|min|max)"));
        // who may read the same reading has the same reading, and two readings may measure the same
        for (Stored.Row row : stored.readings("voltaire-motors", "car-1")) {
            shared.remove(row.time().toString());
            row.value().forEach(value -> shared.remove(value.toString()));
        }

        assertEquals(Set.of(), shared);
    }

    @Test
    void bothWereTellingOfThatCar() {
        for (Told told : List.of(insurer, carMaker)) {
            assertTrue(told.texts.stream().anyMatch(text -> text.startsWith("p_")));
            assertTrue(told.texts.stream().anyMatch(text -> text.startsWith("d_")));
            assertTrue(told.texts.stream().anyMatch(text -> text.startsWith("2021-06-0")));
        }
    }

    @Test
    void thePlatformsOwnNamesStandInNoAnswer() {
        JsonNode alice = platform.account("people", "username", "alice");
        for (String own : List.of(
                "car-1",
                "alice",
                alice.path("name").asText(),
                platform.subject("alice").toString())) {
            assertFalse(insurer.texts.contains(own), own);
            assertFalse(carMaker.texts.contains(own), own);
        }
    }

    private Told told(String clientId, String username, Instant day) throws Exception {
        ProviderApp app = platform.app(clientId);
        try (Visitor person = platform.visitor(username)) {
            String consent = new Asking(platform, app).allowed(person.person(), "car-1", Wish.usageSince(day));
            Set<String> texts = everything(app, consent, day);
            texts.addAll(followed(app, consent, clientId.split("\\.", -1)[0]));
            return new Told(app, consent, texts);
        }
    }

    private static Set<String> everything(ProviderApp app, String consent, Instant day) {
        String named = "?consent=" + consent;
        String window = "&from=" + day + "&until=" + day.plus(Duration.ofDays(1));
        String device = app.get("/devices" + named)
                .json()
                .path("devices")
                .path(0)
                .path("id")
                .asText();
        Set<String> texts = new HashSet<>();
        for (String exit : List.of(
                "/consents/" + consent,
                "/devices" + named,
                "/devices/" + device + named + window,
                "/readings" + named + window,
                "/latest" + named)) {
            Answer answer = app.get(exit);
            assertEquals(200, answer.status(), exit + " " + answer.body());
            texts.addAll(words(answer.json()));
        }
        app.get("/readings" + named + window, "text/csv")
                .body()
                .lines()
                .forEach(line -> texts.addAll(List.of(line.split(",", -1))));
        for (String steps : List.of("", "&resolution=PT1H")) {
            texts.addAll(words(app.get("/readings" + named + window + steps).json()));
            texts.addAll(words(parsed(app.get("/readings" + named + window + steps, "application/senml+json")
                    .body())));
            app.get("/readings" + named + window + steps, "application/x-ndjson")
                    .body()
                    .lines()
                    .forEach(line -> texts.addAll(words(parsed(line))));
        }
        texts.remove("");
        return texts;
    }

    /** What a stream tells of readings that come while it is open. */
    private Set<String> followed(ProviderApp app, String consent, String tenant) throws Exception {
        try (EventStream stream = EventStream.open(platform, app, "consent=" + consent)) {
            Instant now = Instant.now();
            stored.scatter(tenant, "car-1", now, now.plusMillis(500), 24);
            Set<String> texts = new HashSet<>();
            while (texts.stream().noneMatch(text -> text.startsWith("d_"))) {
                texts.addAll(words(stream.next().json()));
            }
            return texts;
        }
    }

    /** The hours of a day, which are everybody's. */
    private static Set<String> edges(Instant day) {
        return IntStream.rangeClosed(0, 24)
                .mapToObj(hour -> day.plus(Duration.ofHours(hour)).toString())
                .collect(Collectors.toSet());
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(text, malformed);
        }
    }

    /** How the tenant describes all cars of this model. */
    private JsonNode model() {
        JsonNode car = insurer.app
                .get("/devices?consent=" + insurer.consent)
                .json()
                .path("devices")
                .path(0);
        return JSON.createArrayNode()
                .add(car.path("model"))
                .add(car.path("manufacturer"))
                .add(car.path("title"))
                .add(car.path("streams"));
    }

    private static Set<String> words(JsonNode node) {
        Set<String> words = new HashSet<>();
        if (node.isTextual()) {
            words.add(node.textValue());
        }
        node.forEach(child -> words.addAll(words(child)));
        return words;
    }
}
