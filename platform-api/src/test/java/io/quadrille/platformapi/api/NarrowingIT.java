// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quadrille.launcher.provider.Answer;
import io.quadrille.launcher.provider.ProviderApp;
import io.quadrille.platformapi.harness.Asking;
import io.quadrille.platformapi.harness.Asking.Wish;
import io.quadrille.platformapi.harness.CookieBrowser;
import io.quadrille.platformapi.harness.DemoPlatform;
import io.quadrille.platformapi.harness.OnDemoPlatform;
import io.quadrille.platformapi.harness.Stored;
import io.quadrille.platformapi.harness.Stored.Row;
import io.quadrille.platformapi.harness.Visitor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a person takes away from a consent by the portal's forms is missing in the very next read, and nothing else. */
@OnDemoPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NarrowingIT {

    private static final String TENANT = "voltaire-motors";
    private static final Instant FIRST = Instant.parse("2022-01-01T00:00:00Z");
    private static final Instant SINCE = Instant.parse("2022-01-10T00:00:00Z");
    private static final Instant LAST = Instant.parse("2022-02-01T00:00:00Z");
    private static final Set<String> USAGE = Set.of("speed", "odometer");
    private static final Set<String> ALL = Set.of("speed", "odometer", "acceleration");

    private DemoPlatform platform;
    private ProviderApp app;
    private Asking asking;
    private Visitor alice;
    private CookieBrowser browser;
    private List<Row> first;
    private List<Row> second;
    private String consent;

    @BeforeAll
    void store(DemoPlatform running) throws SQLException, IOException, InterruptedException {
        platform = running;
        app = running.app("voltaire-motors.loyal-drive");
        asking = new Asking(running, app);
        alice = running.visitor("alice");
        browser = running.browser("alice");
        Stored table = new Stored(running);
        table.scatter(TENANT, "car-1", FIRST, LAST, 400);
        table.scatter(TENANT, "car-2", FIRST, LAST, 400);
        first = table.readings(TENANT, "car-1");
        second = table.readings(TENANT, "car-2");
    }

    @BeforeEach
    void consentToBothCars() {
        Wish wish = new Wish(Set.of(Asking.USAGE, Asking.ACCELERATION), SINCE, "PERIODIC");
        alice.person().readRequest(asking.request(asking.agreement("PT0S"), wish));
        alice.pages().tick("input[type=checkbox][name=device][value=car-2]");
        consent = alice.person().allow("car-1", wish.categories()).get("consent_id");
    }

    @AfterAll
    void end() {
        alice.close();
        browser.close();
    }

    @Test
    void everythingThatWasConsentedToIsReadBeforeAnythingIsTakenAway() {
        assertEquals(expected(first, ALL), read("car-1"));
        assertEquals(expected(second, ALL), read("car-2"));
    }

    @Test
    void afterACategoryIsTakenAwayTheNextReadHoldsExactlyTheOthersReadings() throws Exception {
        narrow(Map.entry("category", Asking.ACCELERATION));
        assertEquals(expected(first, USAGE), read("car-1"));
        assertEquals(expected(second, USAGE), read("car-2"));
        assertRefused("&stream=acceleration", "category-not-covered");
    }

    @Test
    void afterADeviceIsTakenAwayTheNextReadHoldsExactlyTheOthersReadings() throws Exception {
        String taken = name("car-2");
        narrow(Map.entry("device", "car-2"));
        assertEquals(expected(first, ALL), read("car-1"));
        assertEquals(
                1, app.get("/devices?consent=" + consent).json().path("devices").size());
        assertRefused("&device=" + taken, "device-not-covered");
    }

    @Test
    void whilePausedNothingIsReadAndAfterwardsExactlyWhatWasLeft() throws Exception {
        narrow(Map.entry("category", Asking.ACCELERATION));
        press("pause");
        assertRefused("", "consent-suspended");
        press("resume");
        assertEquals(expected(first, USAGE), read("car-1"));
        assertEquals(expected(second, USAGE), read("car-2"));
    }

    @Test
    void earlierLastDayEndsTheConsentWhenThatDayIsOver() throws Exception {
        ZoneOffset zone = ZoneOffset.UTC;
        LocalDate day = LocalDate.now(zone).plusDays(3);
        List<Map.Entry<String, String>> fields = new ArrayList<>(fields());
        fields.removeIf(field -> field.getKey().equals("until-day"));
        fields.add(Map.entry("until-day", day.toString()));
        assertEquals(303, send(fields).statusCode());
        assertEquals(
                day.plusDays(1).atStartOfDay(zone).toInstant(),
                Instant.parse(app.get("/consents/" + consent)
                        .json()
                        .at("/validity/until")
                        .asText()));
        assertEquals(expected(first, ALL), read("car-1"));
    }

    @Test
    void whatIsTakenAwayCannotBePutBackByTheForm() throws Exception {
        List<Map.Entry<String, String>> whole = fields();
        narrow(Map.entry("category", Asking.ACCELERATION));
        HttpResponse<String> answer = send(whole);
        assertTrue(answer.headers().firstValue("Location").orElseThrow().endsWith("note=invalid"));
        assertEquals(expected(first, USAGE), read("car-1"));
    }

    @Test
    void anotherPersonCanNeitherNarrowNorPauseNorWithdraw() throws Exception {
        try (CookieBrowser bruno = platform.browser("bruno")) {
            for (String act : List.of("narrow", "pause", "resume", "withdraw")) {
                assertEquals(404, bruno.post(page("/" + act), fields()).statusCode(), act);
            }
        }
        assertEquals(expected(first, ALL), read("car-1"));
    }

    private void narrow(Map.Entry<String, String> without) throws Exception {
        List<Map.Entry<String, String>> fields = new ArrayList<>(fields());
        assertTrue(fields.remove(without), () -> "the form does not offer " + without);
        HttpResponse<String> answer = send(fields);
        assertTrue(answer.headers().firstValue("Location").orElseThrow().endsWith("note=narrowed"), answer::body);
    }

    private void press(String act) throws Exception {
        assertEquals(303, browser.post(page("/" + act), List.of()).statusCode());
    }

    private HttpResponse<String> send(List<Map.Entry<String, String>> fields) throws Exception {
        return browser.post(page("/narrow"), fields);
    }

    /** The form as the page offers it. */
    private List<Map.Entry<String, String>> fields() throws Exception {
        FormElement form =
                (FormElement) Jsoup.parse(browser.open(page("")).body()).selectFirst("form[action$='/narrow']");
        return form.formData().stream()
                .map(field -> Map.entry(field.key(), field.value()))
                .toList();
    }

    private URI page(String act) {
        return URI.create(platform.address("portal") + "/consents/" + TENANT + "/" + consent + act);
    }

    private List<Row> read(String device) {
        return new JsonPages(app, device)
                .json("consent=" + consent + "&device=" + name(device) + "&from=" + FIRST + "&until=" + LAST, 100);
    }

    private String name(String device) {
        String alone = asking.allowed(alice.person(), device, Wish.usageSince(SINCE));
        return app.get("/consents/" + alone).json().at("/devices/0").asText();
    }

    private void assertRefused(String query, String reason) {
        Answer answer = app.get("/readings?consent=" + consent + query);
        assertEquals(403, answer.status(), answer.body());
        assertEquals(Set.of(reason), answer.reasons().keySet());
    }

    private static List<Row> expected(List<Row> stored, Set<String> streams) {
        List<Row> rows = stored.stream()
                .filter(row -> streams.contains(row.stream()))
                .filter(row -> !row.time().isBefore(SINCE) && row.time().isBefore(LAST))
                .toList();
        assertTrue(rows.size() > 50, "too few readings to prove anything");
        return rows;
    }
}
