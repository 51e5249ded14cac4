// SPDX-License-Identifier: Apache-2.0
package io.quadrille.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.quadrille.launcher.provider.ProviderApp;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A consent that Alice gives on the consent page, so that what is measured is what a provider meets. */
final class GivenConsent {

    private final JsonNode ready;
    private final ProviderApp app;

    private String agreement;

    GivenConsent(JsonNode ready, String clientId) {
        this.ready = ready;
        this.app = ProviderApp.of(ready, clientId);
    }

    String from(Instant begin, String device) {
        try (Alice alice = Alice.of(ready)) {
            return from(begin, device, alice);
        }
    }

    /** The same, by her who is signed in already. */
    String from(Instant begin, String device, Alice alice) {
        if (agreement == null) {
            agreement = app.post("/agreements", agreement()).json().path("id").asText();
        }
        JsonNode request =
                app.post("/consent-requests", request(agreement, begin)).json();
        return alice.allow(URI.create(request.path("consentUrl").asText()), device);
    }

    private static Map<String, Object> agreement() {
        return Map.of(
                "purpose", "https://w3id.org/dpv#PersonalisedBenefits",
                "purposeText", Map.of("en", "measure", "fr", "mesurer"),
                "legalBasis", "https://w3id.org/dpv#Consent",
                "categories",
                        List.of(Map.of(
                                "category",
                                "https://w3id.org/dpv/pd#VehicleUsage",
                                "required",
                                true,
                                "reason",
                                Map.of("en", "to measure", "fr", "pour mesurer"))),
                "resolution", "PT0S",
                "retentionDays", 30,
                "policy", "https://example.org/privacy");
    }

    private Map<String, Object> request(String agreement, Instant begin) {
        return Map.of(
                "authorization_details",
                        List.of(Map.of(
                                "type",
                                "https://quadrille.io/authorization/readings",
                                "actions",
                                List.of("read"),
                                "identifier",
                                agreement,
                                "dataFrom",
                                begin.toString(),
                                "validity",
                                "P30D")),
                "redirect_uri", ready.path("portal").asText().replace("/portal", "/demo/return"),
                "state", "bench");
    }
}
