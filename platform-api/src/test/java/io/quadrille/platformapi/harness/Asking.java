// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.harness;

import com.fasterxml.jackson.databind.JsonNode;
import io.quadrille.launcher.provider.Answer;
import io.quadrille.launcher.provider.ProviderApp;
import io.quadrille.launcher.visit.Person;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An app that asks people for what the tests need, by the API and the consent page. */
public final class Asking {

    /** Speed and odometer. */
    public static final String USAGE = "https://w3id.org/dpv/pd#VehicleUsage";

    /** Acceleration and rotation. */
    public static final String ACCELERATION = "https://quadrille.io/vocab#Acceleration";

    /** Position. */
    public static final String POSITION = "https://w3id.org/dpv/pd#GPSCoordinate";

    /** The purpose of {@link #agreement}. */
    public static final String PURPOSE = "https://w3id.org/dpv#PersonalisedBenefits";

    /** A purpose that nobody consents to here. */
    public static final String OTHER_PURPOSE = "https://w3id.org/dpv#RepairImpairments";

    private static final String DETAIL = "https://quadrille.io/authorization/readings";

    private final DemoPlatform platform;
    private final ProviderApp app;

    /** What is asked of a person: which categories, how far back, how it is to be read. */
    public record Wish(Set<String> categories, Instant dataFrom, String mode) {

        /** Speed and odometer, as often as wanted. */
        public static Wish usageSince(Instant dataFrom) {
            return new Wish(Set.of(USAGE), dataFrom, "PERIODIC");
        }
    }

    /** Asks for one app. */
    public Asking(DemoPlatform platform, ProviderApp app) {
        this.platform = platform;
        this.app = app;
    }

    /** An agreement's terms in which usage is required, acceleration and position are optional. */
    public static Map<String, Object> terms(String resolution) {
        return Map.of(
                "purpose",
                PURPOSE,
                "purposeText",
                words("set your premium", "calculer votre prime"),
                "legalBasis",
                "https://w3id.org/dpv#Consent",
                "categories",
                List.of(category(USAGE, true), category(ACCELERATION, false), category(POSITION, false)),
                "resolution",
                resolution,
                "retentionDays",
                365,
                "policy",
                "https://loyal.example/privacy");
    }

    /** Lodges {@link #terms}. */
    public String agreement(String resolution) {
        return created(app.post("/agreements", terms(resolution))).path("id").asText();
    }

    /** Asks for a wish under an agreement. */
    public URI request(String agreement, Wish wish) {
        Map<String, Object> detail = Map.of(
                "type", DETAIL,
                "actions", List.of("read"),
                "identifier", agreement,
                "datatypes", List.copyOf(wish.categories()),
                "mode", wish.mode(),
                "dataFrom", wish.dataFrom().toString(),
                "validity", "P90D");
        JsonNode pushed = created(app.post(
                "/consent-requests",
                Map.of("authorization_details", List.of(detail), "redirect_uri", returnAddress(), "state", "s-1")));
        return URI.create(pushed.path("consentUrl").asText());
    }

    /** Has the person allow everything that is asked, for one device; answers with the consent. */
    public String allowed(Person person, String device, Wish wish) {
        return allowed(person, device, agreement("PT0S"), wish);
    }

    /** The same under a known agreement. */
    public String allowed(Person person, String device, String agreement, Wish wish) {
        person.readRequest(request(agreement, wish));
        Map<String, String> brought = person.allow(device, wish.categories());
        if (!"Given".equals(brought.get("status"))) {
            throw new IllegalStateException("the person came back with " + brought);
        }
        return brought.get("consent_id");
    }

    /** Ends every consent that the app holds. */
    public void giveUpEverything() {
        app.get("/consents?limit=1000").json().path("consents").forEach(consent -> {
            if ("Given".equals(consent.path("state").asText())) {
                app.delete("/consents/" + consent.path("id").asText());
            }
        });
    }

    private String returnAddress() {
        return platform.address("portal").resolve("/demo/return").toString();
    }

    private static JsonNode created(Answer answer) {
        if (answer.status() != 201) {
            throw new IllegalStateException(answer.toString());
        }
        return answer.json();
    }

    private static Map<String, Object> category(String category, boolean required) {
        return Map.of(
                "category", category, "required", required, "reason", words("to do its work", "pour son travail"));
    }

    private static Map<String, String> words(String english, String french) {
        return Map.of("en", english, "fr", french);
    }
}
