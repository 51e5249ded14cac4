// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quadrille.launcher.home.LauncherException;
import io.quadrille.launcher.provider.Answer;
import io.quadrille.launcher.provider.ProviderApp;
import io.quadrille.launcher.trip.Trip;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A service provider in the story: asks people through its app, and reads. */
final class Provider {

    private static final int PAGE = 10_000;
    private static final String READINGS = "https://quadrille.io/authorization/readings";

    private final String name;
    private final ProviderApp app;

    Provider(String name, ProviderApp app) {
        this.name = name;
        this.app = app;
    }

    /** Why it asks, in both languages, and for how long it keeps what it reads. */
    record Reason(String purpose, String en, String fr, int retentionDays) {}

    /** A category it asks for. */
    record Wish(String category, boolean required, String en, String fr) {}

    /**
     * A request that waits for the person's answer.
     *
     * @param state what the person must bring back unchanged
     */
    record Request(URI consentUrl, String state) {}

    /** What it read: every value at its place, and over how many pages. */
    record Reading(Map<Trip.Mark, JsonNode> values, int pages) {}

    String name() {
        return name;
    }

    /** Lodges an agreement and answers with its identifier. */
    JsonNode lodge(Reason reason, List<Wish> wishes) {
        List<Map<String, Object>> categories = wishes.stream()
                .map(wish -> Map.<String, Object>of(
                        "category",
                        wish.category(),
                        "required",
                        wish.required(),
                        "reason",
                        Map.of("en", wish.en(), "fr", wish.fr())))
                .toList();
        return created(app.post(
                "/agreements",
                Map.of(
                        "purpose", reason.purpose(),
                        "purposeText", Map.of("en", reason.en(), "fr", reason.fr()),
                        "legalBasis", "https://w3id.org/dpv#Consent",
                        "categories", categories,
                        "resolution", Duration.ZERO.toString(),
                        "retentionDays", reason.retentionDays(),
                        "policy", "https://example.org/privacy")));
    }

    /** Asks for consent under an agreement, back to {@code from}, for three months. */
    Request ask(String agreement, Instant from, URI returnTo) {
        String state = UUID.randomUUID().toString();
        Map<String, Object> details = Map.of(
                "type", READINGS,
                "actions", List.of("read"),
                "identifier", agreement,
                "dataFrom", from.toString(),
                "validity", Duration.ofDays(90).toString());
        JsonNode request = created(app.post(
                "/consent-requests",
                Map.of(
                        "authorization_details",
                        List.of(details),
                        "redirect_uri",
                        returnTo.toString(),
                        "state",
                        state)));
        return new Request(URI.create(request.path("consentUrl").asText()), state);
    }

    /** Gives up every consent it still holds, and says how many that were. */
    int giveUp() {
        int given = 0;
        for (JsonNode consent : ok(app.get("/consents?limit=1000")).path("consents")) {
            if ("Given".equals(consent.path("state").asText())) {
                expected(204, app.delete("/consents/" + consent.path("id").asText()));
                given++;
            }
        }
        return given;
    }

    /** One attempt to read, whatever comes of it. */
    Answer tryToRead(String query) {
        return app.get("/readings?" + query);
    }

    /** Reads all pages of a window under a consent; only times that {@code trip} owns are kept. */
    Reading read(String consent, Trip trip) {
        String query = "consent=" + consent + "&from=" + trip.begin() + "&until=" + trip.end() + "&limit=" + PAGE;
        Map<Trip.Mark, JsonNode> values = new HashMap<>();
        String cursor = "";
        int pages = 0;
        do {
            JsonNode page = ok(tryToRead(query + cursor));
            for (JsonNode reading : page.path("readings")) {
                Instant time = Instant.parse(reading.path("time").asText());
                if (trip.owns(time)) {
                    values.put(new Trip.Mark(reading.path("stream").asText(), time), reading.path("value"));
                }
            }
            pages++;
            String next = page.path("next").asText("");
            cursor = next.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        } while (!cursor.isEmpty());
        return new Reading(values, pages);
    }

    private JsonNode created(Answer answer) {
        return expectedJson(201, answer);
    }

    private JsonNode ok(Answer answer) {
        return expectedJson(200, answer);
    }

    private JsonNode expectedJson(int status, Answer answer) {
        expected(status, answer);
        return answer.json();
    }

    private void expected(int status, Answer answer) {
        if (answer.status() != status) {
            throw new LauncherException("The platform answered " + name + " " + answer.status() + " instead of "
                    + status + ": " + answer.body());
        }
    }
}
