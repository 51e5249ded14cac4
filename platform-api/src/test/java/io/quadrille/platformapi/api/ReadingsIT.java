// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.api;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quadrille.launcher.provider.Answer;
import io.quadrille.launcher.provider.ProviderApp;
import io.quadrille.platformapi.harness.Asking;
import io.quadrille.platformapi.harness.Asking.Wish;
import io.quadrille.platformapi.harness.DemoPlatform;
import io.quadrille.platformapi.harness.OnDemoPlatform;
import io.quadrille.platformapi.harness.Stored;
import io.quadrille.platformapi.harness.Stored.Row;
import io.quadrille.platformapi.harness.Visitor;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Exactly what was consented to leaves, held against an independent look at the table. */
@OnDemoPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingsIT {

    private static final String TENANT = "voltaire-motors";
    private static final Instant FIRST = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2025-07-01T00:00:00Z");
    private static final Instant SINCE = Instant.parse("2025-03-01T00:00:00Z");
    private static final String WINDOW = "&from=" + FIRST + "&until=" + LAST;
    private static final Set<String> USAGE = Set.of("speed", "odometer");

    private DemoPlatform platform;
    private ProviderApp app;
    private Asking asking;
    private Visitor alice;
    private List<Row> stored;
    private String consent;

    @BeforeAll
    void storeAndConsent(DemoPlatform running) throws SQLException {
        platform = running;
        app = running.app("voltaire-motors.loyal-drive");
        asking = new Asking(running, app);
        Stored table = new Stored(running);
        table.scatter(TENANT, "car-1", FIRST, LAST, 3_000);
        table.scatter(TENANT, "car-2", FIRST, LAST, 300);
        stored = table.readings(TENANT, "car-1");
        alice = running.visitor("alice");
        consent = asking.allowed(alice.person(), "car-1", Wish.usageSince(SINCE));
    }

    @AfterAll
    void end() {
        alice.close();
    }

    @Test
    void exactlyTheConsentedReadingsLeaveInTheOrderOfTime() {
        // When
        List<Row> read = pages().json("consent=" + consent + WINDOW, 97);
        // Then
        assertEquals(expected(USAGE, row -> !row.time().isBefore(SINCE)), read);
        assertTrue(read.size() > 500, read.size() + " readings are too few to prove anything");
    }

    @Test
    void csvHoldsTheSameReadingsAsJson() {
        assertEquals(
                pages().json("consent=" + consent + WINDOW, 1_000),
                new CsvPages(new Calls(platform, app), "car-1").all("consent=" + consent + WINDOW, 200));
    }

    @Test
    void askedStreamAndWindowNarrowWhatLeaves() {
        Instant from = Instant.parse("2025-04-01T00:00:00Z");
        Instant until = Instant.parse("2025-04-15T12:00:00.5Z");
        List<Row> read = pages().json("consent=" + consent + "&stream=speed&from=" + from + "&until=" + until, 1_000);
        assertEquals(
                expected(
                        Set.of("speed"),
                        row -> !row.time().isBefore(from) && row.time().isBefore(until)),
                read);
        assertFalse(read.isEmpty());
    }

    @Test
    void windowIncludesItsFirstInstantAndNotItsLast() {
        Row one = expected(USAGE, row -> !row.time().isBefore(SINCE)).getFirst();
        String at = "consent=" + consent + "&stream=" + one.stream();
        assertEquals(
                List.of(one),
                pages().json(at + "&from=" + one.time() + "&until=" + one.time().plus(1, ChronoUnit.MICROS), 10));
        assertEquals(
                List.of(),
                pages().json(at + "&from=" + one.time().minus(1, ChronoUnit.MICROS) + "&until=" + one.time(), 10));
    }

    @Test
    void consentsThatOverlapLetEachReadingOutOnce() {
        // Given
        ProviderApp other = platform.app("voltaire-motors.voltaire-care");
        Asking others = new Asking(platform, other);
        others.giveUpEverything();
        Instant earlier = Instant.parse("2025-02-01T00:00:00Z");
        others.allowed(alice.person(), "car-1", Wish.usageSince(SINCE));
        others.allowed(
                alice.person(), "car-1", new Wish(Set.of(Asking.USAGE, Asking.ACCELERATION), earlier, "PERIODIC"));
        // When
        List<Row> read = new JsonPages(other, "car-1").json(WINDOW.substring(1), 10_000);
        // Then
        assertEquals(
                expected(
                        Set.of("speed", "odometer", "acceleration"),
                        row -> !row.time().isBefore(earlier)),
                read);
    }

    @Test
    void coarserConsentLetsOneReadingOutOfEachStep() {
        // Given
        Duration step = Duration.ofHours(6);
        String coarse =
                asking.allowed(alice.person(), "car-1", asking.agreement(step.toString()), Wish.usageSince(SINCE));
        // When
        List<Row> read = pages().json("consent=" + coarse + WINDOW, 50);
        // Then
        Set<String> steps = new HashSet<>();
        List<Row> firsts = expected(
                USAGE,
                row -> !row.time().isBefore(SINCE)
                        && steps.add(row.stream() + row.time().getEpochSecond() / step.toSeconds()));
        assertEquals(firsts, read);
        assertTrue(read.size()
                < expected(USAGE, row -> !row.time().isBefore(SINCE)).size());
    }

    @Test
    void pageEndsWithACursorUntilNothingIsLeft() {
        Answer first = app.get("/readings?consent=" + consent + WINDOW + "&limit=1");
        Answer all = app.get("/readings?consent=" + consent + WINDOW + "&limit=10000");
        assertAll(
                () -> assertFalse(first.json().path("next").asText().isEmpty()),
                () -> assertEquals(1, first.json().path("readings").size()),
                () -> assertTrue(all.json().path("next").isMissingNode()));
    }

    @Test
    void bentCursorIsRefusedAndYieldsNothing() {
        String next = app.get("/readings?consent=" + consent + WINDOW + "&limit=1")
                .json()
                .path("next")
                .asText();
        char other = next.charAt(20) == 'A' ? 'B' : 'A';
        String bent = next.substring(0, 20) + other + next.substring(21);
        assertInvalid(app.get("/readings?consent=" + consent + WINDOW + "&limit=1&cursor=" + bent));
        assertInvalid(app.get("/readings?consent=" + consent + WINDOW + "&limit=1&cursor=" + next.substring(0, 30)));
        assertInvalid(app.get("/readings?consent=" + consent + WINDOW + "&limit=1&cursor=x"));
    }

    @Test
    void cursorOfAnotherQuestionIsRefused() {
        String next = app.get("/readings?consent=" + consent + WINDOW + "&limit=1")
                .json()
                .path("next")
                .asText();
        assertInvalid(app.get("/readings?consent=" + consent + WINDOW + "&stream=speed&cursor=" + next));
        assertInvalid(app.get("/readings?consent=" + consent + "&cursor=" + next));
    }

    @Test
    void cursorOfAnotherAppIsRefused() {
        String next = app.get("/readings?consent=" + consent + WINDOW + "&limit=1")
                .json()
                .path("next")
                .asText();
        ProviderApp other = platform.app("voltaire-motors.voltaire-care");
        assertInvalid(other.get("/readings?consent=" + consent + WINDOW + "&cursor=" + next));
    }

    @Test
    void deviceAndPersonAppearUnderNamesMadeForTheProvider() {
        // When
        Answer devices = app.get("/devices?consent=" + consent);
        ProviderApp other = platform.app("voltaire-motors.voltaire-care");
        String others = new Asking(platform, other).allowed(alice.person(), "car-1", Wish.usageSince(SINCE));
        // Then
        String device = deviceOf(consent);
        String person = app.get("/consents/" + consent).json().path("person").asText();
        assertAll(
                () -> assertTrue(device.matches("d_[a-z2-7]{26}"), device),
                () -> assertTrue(person.matches("p_[a-z2-7]{26}"), person),
                () -> assertEquals(device, devices.json().at("/devices/0/id").asText()),
                () -> assertFalse(devices.body().contains("car-1"), devices.body()),
                () -> assertFalse(
                        devices.body().contains(platform.subject("alice").toString()), devices.body()),
                () -> assertNotEquals(
                        device,
                        other.get("/consents/" + others).json().at("/devices/0").asText()),
                () -> assertNotEquals(
                        person,
                        other.get("/consents/" + others).json().path("person").asText()));
    }

    @Test
    void deviceListNamesTheConsentedStreamsWithTheirUnits() {
        Answer devices = app.get("/devices?consent=" + consent);
        assertEquals(200, devices.status(), devices.body());
        assertEquals(1, devices.json().path("devices").size());
        List<String> streams = devices.json().at("/devices/0/streams").findValuesAsText("name");
        List<String> units = devices.json().at("/devices/0/streams").findValuesAsText("unit");
        assertEquals(List.of("speed", "odometer"), streams);
        assertEquals(List.of("km/h", "km"), units);
    }

    @Test
    void deviceIsDescribedAsAThing() {
        Answer thing = app.get("/devices/" + deviceOf(consent) + "?consent=" + consent);
        assertEquals(200, thing.status(), thing.body());
        assertEquals(
                "https://www.w3.org/2022/wot/td/v1.1",
                thing.json().path("@context").path(0).asText());
        assertEquals("number", thing.json().at("/properties/speed/type").asText());
        assertTrue(thing.json().path("properties").path("position").isMissingNode());
    }

    private JsonPages pages() {
        return new JsonPages(app, "car-1");
    }

    private String deviceOf(String consentId) {
        return app.get("/consents/" + consentId).json().at("/devices/0").asText();
    }

    private List<Row> expected(Set<String> streams, Predicate<Row> and) {
        return stored.stream()
                .filter(row -> streams.contains(row.stream()))
                .filter(row -> !row.time().isBefore(FIRST) && row.time().isBefore(LAST))
                .filter(and)
                .toList();
    }

    private static void assertInvalid(Answer answer) {
        assertEquals(400, answer.status(), answer.body());
        assertEquals(
                "https://quadrille.io/problems/invalid-request",
                answer.json().path("type").asText());
    }
}
