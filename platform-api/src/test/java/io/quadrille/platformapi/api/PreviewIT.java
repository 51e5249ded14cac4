// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quadrille.launcher.provider.ProviderApp;
import io.quadrille.platformapi.harness.Asking;
import io.quadrille.platformapi.harness.Asking.Wish;
import io.quadrille.platformapi.harness.DemoPlatform;
import io.quadrille.platformapi.harness.OnDemoPlatform;
import io.quadrille.platformapi.harness.Stored;
import io.quadrille.platformapi.harness.Visitor;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the consent page shows beforehand, held against what the app reads afterwards. */
@OnDemoPlatform
class PreviewIT {

    private static final String TENANT = "voltaire-motors";
    private static final String SHOW = "button[name=answer][value=preview]";
    private static final String ALL_PAST = "input[name=past][value=asked]";

    private final Instant today =
            LocalDate.now(ZoneOffset.UTC).atStartOfDay(ZoneOffset.UTC).toInstant();
    private final Instant yesterday = today.minus(Duration.ofDays(1));
    private DemoPlatform platform;
    private ProviderApp app;
    private Stored stored;
    private Visitor alice;
    private URI request;

    @BeforeEach
    void aliceIsAsked(DemoPlatform running) throws SQLException {
        platform = running;
        app = running.app(TENANT + ".loyal-drive");
        stored = new Stored(running);
        stored.scatter(TENANT, "car-1", yesterday, today, 60);
        Asking asking = new Asking(running, app);
        request = asking.request(
                asking.agreement("PT0S"),
                new Wish(Set.of(Asking.USAGE, Asking.ACCELERATION, Asking.POSITION), yesterday, "PERIODIC"));
        alice = running.visitor("alice");
        alice.pages().open(request.toString());
        chooseHerFirstCar();
    }

    @AfterEach
    void signOut() {
        alice.close();
    }

    @Test
    void theAppThenReadsWhatSheWasShown() {
        // When
        tickAcceleration();
        alice.pages().press(SHOW);
        List<String> shown = shown();
        boolean kept = alice.pages().shows(ALL_PAST + "[checked]")
                && alice.pages().shows("input[name=category][value='" + Asking.ACCELERATION + "'][checked]");
        alice.pages().press("button[name=answer][value=allow]");
        String consent = alice.pages().address().replaceAll(".*consent_id=([0-9a-f-]+).*", "$1");

        // Then
        assertTrue(kept);
        Map<String, List<JsonNode>> read = read(consent);
        assertEquals(Set.of("acceleration", "odometer", "speed"), read.keySet());
        assertEquals(read.size(), shown.size(), shown::toString);
        assertTrue(shown.contains("Speed " + few(read.get("speed"), " km/h")), () -> shown + " " + read.get("speed"));
        assertTrue(
                shown.contains("Odometer " + few(read.get("odometer"), " km")),
                () -> shown + " " + read.get("odometer"));
        app.delete("/consents/" + consent);
    }

    @Test
    void aLookBeforehandIsNeitherAnAnswerNorAnAccess() throws SQLException {
        long consents = stored.count("select count(*) from consent where tenant = ?", TENANT);
        long accesses = accesses();

        alice.pages().press(SHOW);

        assertFalse(shown().isEmpty());
        assertEquals(consents, stored.count("select count(*) from consent where tenant = ?", TENANT));
        assertEquals(accesses, accesses());
        alice.refuse(request);
        assertTrue(
                alice.pages().address().contains("status=Refused"),
                alice.pages().address());
    }

    @Test
    void somebodyElseIsShownNothingOfIt() {
        alice.pages().press(SHOW);
        try (Visitor bruno = platform.visitor("bruno")) {
            bruno.pages().open(request.toString());

            assertFalse(bruno.pages().shows(SHOW));
            assertFalse(bruno.pages().shows("#preview"));
        }
        alice.refuse(request);
    }

    private void chooseHerFirstCar() {
        String box = "input[type=checkbox][name=device][value=car-1]";
        if (alice.pages().shows(box)) {
            alice.pages().tick(box);
        }
        alice.pages().tick(ALL_PAST);
    }

    private void tickAcceleration() {
        alice.pages().tick("input[name=category][value='" + Asking.ACCELERATION + "']");
    }

    /** Stream, values and count, without the device's name. */
    private List<String> shown() {
        return alice.pages().texts("#preview dd").stream()
                .map(line -> line.replaceFirst("^[^:]*: ", "").replace('\u00a0', ' '))
                .toList();
    }

    private Map<String, List<JsonNode>> read(String consent) {
        Map<String, List<JsonNode>> streams = new TreeMap<>();
        app.get("/readings?limit=1000&consent=" + consent + "&from=" + yesterday + "&until=" + today)
                .json()
                .path("readings")
                .forEach(reading -> streams.computeIfAbsent(
                                reading.path("stream").asText(), none -> new ArrayList<>())
                        .add(reading.path("value")));
        return streams;
    }

    /** The first, one in the middle, the last. */
    private static String few(List<JsonNode> values, String unit) {
        int last = values.size() - 1;
        return printed(values.get(0)) + unit + ", " + printed(values.get(last / 2)) + unit + ", "
                + printed(values.get(last)) + unit + " (" + values.size() + " values)";
    }

    private static String printed(JsonNode value) {
        double number = value.asDouble();
        return number == Math.rint(number) ? Long.toString(Math.round(number)) : Double.toString(number);
    }

    private long accesses() throws SQLException {
        return stored.count(
                "select count(*) from access_event where tenant = ? and subject ="
                        + " (select subject from subject where username = 'alice')",
                TENANT);
    }
}
