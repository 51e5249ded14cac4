// SPDX-License-Identifier: Apache-2.0
package io.quadrille.samples.tripscore;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The provider API, as far as this app uses it. */
final class Platform {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Registration registration;
    private final Tokens tokens;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(LIMIT).build();

    Platform(Registration registration) throws JOSEException {
        this.registration = registration;
        this.tokens = new Tokens(registration);
    }

    /** Thrown with the platform's own sentence for the person. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1;

        Refused(String sentence) {
            super(sentence);
        }
    }

    /** Lodges what this app asks of everyone, once; its identifier. */
    String agreement() throws Exception {
        Map<String, Object> speed = Map.of(
                "category",
                "https://w3id.org/dpv/pd#VehicleUsage",
                "required",
                true,
                "reason",
                Map.of("en", "to see how smoothly you drive", "fr", "pour voir si vous conduisez en douceur"));
        return call(
                        "POST",
                        "/agreements",
                        Map.of(
                                "purpose",
                                "https://w3id.org/dpv#OptimisationForConsumer",
                                "purposeText",
                                Map.of("en", "show you a trip score", "fr", "vous montrer un score de trajet"),
                                "legalBasis",
                                "https://w3id.org/dpv#Consent",
                                "categories",
                                List.of(speed),
                                "retentionDays",
                                1,
                                "policy",
                                "https://trip-score.example/privacy"))
                .path("id")
                .asText();
    }

    /** Where to send the person, who comes back to {@code returnTo} with {@code state}. */
    URI ask(String agreement, URI returnTo, String state) throws Exception {
        Map<String, Object> detail = Map.of(
                "type", "https://quadrille.io/authorization/readings",
                "actions", List.of("read"),
                "identifier", agreement,
                "dataFrom", "2000-01-01T00:00:00Z",
                "validity", "P30D");
        return URI.create(call(
                        "POST",
                        "/consent-requests",
                        Map.of(
                                "authorization_details", List.of(detail),
                                "redirect_uri", returnTo.toString(),
                                "state", state))
                .path("consentUrl")
                .asText());
    }

    /** Every speed that may be read under a consent, in the order of time, km/h. */
    List<Score.Speed> speeds(String consent) throws Exception {
        List<Score.Speed> speeds = new ArrayList<>();
        String question = "/readings?stream=speed&limit=10000&consent=" + consent;
        for (String cursor = ""; cursor != null; ) {
            JsonNode page = call("GET", question + cursor, null);
            page.path("readings").forEach(reading -> speeds.add(Score.Speed.of(reading)));
            cursor = page.hasNonNull("next") ? "&cursor=" + page.path("next").asText() : null;
        }
        return speeds;
    }

    /** Gives a consent up. */
    void giveUp(String consent) throws Exception {
        call("DELETE", "/consents/" + consent, null);
    }

    private JsonNode call(String method, String path, Object body)
            throws IOException, InterruptedException, JOSEException, GeneralException, Refused {
        URI address = URI.create(registration.api() + path);
        AccessToken token = tokens.current();
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(LIMIT)
                .header("Authorization", "DPoP " + token.getValue())
                .header("DPoP", tokens.proof(method, withoutQuery(address), token))
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body == null ? "" : JSON.writeValueAsString(body)))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        JsonNode content = JSON.readTree(answer.body());
        if (answer.statusCode() >= 300) {
            throw new Refused(content.path("reasons")
                    .path(0)
                    .path("sentence")
                    .asText(content.path("detail").asText()));
        }
        return content;
    }

    private static URI withoutQuery(URI address) {
        return URI.create(address.toString().replaceFirst("\\?.*", ""));
    }
}
