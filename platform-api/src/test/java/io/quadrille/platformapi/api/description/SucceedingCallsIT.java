// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.api.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quadrille.launcher.provider.ProviderApp;
import io.quadrille.platformapi.api.Calls;
import io.quadrille.platformapi.api.description.Description.Call;
import io.quadrille.platformapi.harness.Asking;
import io.quadrille.platformapi.harness.Asking.Wish;
import io.quadrille.platformapi.harness.DemoPlatform;
import io.quadrille.platformapi.harness.OnDemoPlatform;
import io.quadrille.platformapi.harness.Stored;
import io.quadrille.platformapi.harness.Visitor;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every call succeeds as the description says; what it shows as a request is taken as it stands. */
@OnDemoPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SucceedingCallsIT {

    private static final Instant FIRST = Instant.parse("2022-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2022-01-03T00:00:00Z");

    private DemoPlatform platform;
    private Description description;
    private Promises promises;
    private Calls calls;
    private Asking asking;

    @BeforeAll
    void read(DemoPlatform running) throws SQLException {
        platform = running;
        description = Description.of(running);
        promises = new Promises(description);
        ProviderApp app = running.app("albion-cars.safe-miles");
        calls = new Calls(running, app);
        asking = new Asking(running, app);
        new Stored(running).scatter("albion-cars", "car-1", FIRST, LAST, 40);
    }

    @Test
    void agreementsAreLodgedRevisedAndFound() {
        Response lodged = posted("lodgeAgreement", "", example("lodgeAgreement"));
        String id = lodged.jsonPath().getString("id");
        posted("reviseAgreement", id, example("reviseAgreement"));
        got("getAgreement", id, "", "application/json");
        got("listAgreementRevisions", id, "", "application/json");
    }

    @Test
    void peopleAreAsked() {
        ObjectNode ask = example("requestConsent");
        ((ObjectNode) ask.at("/authorization_details/0")).put("identifier", asking.agreement("PT0S"));
        ask.put(
                "redirect_uri",
                platform.address("portal").resolve("/demo/return").toString());
        posted("requestConsent", "", ask);
    }

    @Test
    void consentsLetOutDevicesAndReadingsUntilTheyAreGivenUp() {
        String consent;
        try (Visitor bruno = platform.visitor("bruno")) {
            consent = asking.allowed(bruno.person(), "car-1", Wish.usageSince(FIRST));
        }
        String by = "?consent=" + consent;
        got("listConsents", "", "?limit=1", "application/json");
        String device =
                got("getConsent", consent, "", "application/json").jsonPath().getString("devices[0]");
        got("getReceipt", consent, "", "application/jose");
        got("listDevices", "", by, "application/json");
        got("getDevice", device, by, "application/json");
        got("getDevice", device, by, "application/td+json");
        got("readLatest", "", by, "application/json");
        got("readReadings", "", by + "&limit=2", "application/json");
        for (String type : List.of("application/json", "text/csv", "application/x-ndjson", "application/senml+json")) {
            got("readReadings", "", by + "&resolution=PT1H", type);
        }
        got("readReadings", "", by, "text/csv");
        got("readReadings", "", by, "application/x-ndjson");
        got("readReadings", "", by, "application/senml+json");
        got("readEvents", "", by + "&limit=2", "application/json");
        promises.assertKept(
                call("readAggregates"),
                403,
                sent("get", path("readAggregates", "") + "?stream=speed", "application/json"));
        promises.assertKept(
                call("giveUpConsent"), 204, sent("delete", path("giveUpConsent", consent), "application/json"));
        String order = got("listErasures", "", "?limit=1000", "application/json")
                .jsonPath()
                .getString("erasures.find { it.consent == '" + consent + "' }.id");
        ObjectNode word = example("attestErasure").put("erasedAt", Instant.now().toString());
        posted("attestErasure", order, word);
        promises.assertKept(
                call("giveUpConsent"), 409, sent("delete", path("giveUpConsent", consent), "application/json"));
        promises.assertKept(call("readReadings"), 403, sent("get", path("readReadings", "") + by, "application/json"));
        promises.assertKept(call("readLatest"), 403, sent("get", path("readLatest", "") + by, "application/json"));
        promises.assertKept(
                call("followReadings"), 403, sent("get", path("followReadings", "") + by, "text/event-stream"));
        promises.assertKept(call("listDevices"), 403, sent("get", path("listDevices", "") + by, "application/json"));
    }

    @Test
    void subscriptionsAreMadeShownRenewedReplayedAndEnded() {
        String id = posted("subscribe", "", example("subscribe")).jsonPath().getString("id");
        got("listSubscriptions", "", "?limit=1", "application/json");
        got("getSubscription", id, "", "application/json");
        got("listDeadLetters", id, "?limit=1", "application/json");
        String secret = path("renewSubscriptionKey", id);
        promises.assertKept(call("renewSubscriptionKey"), 201, sent("post", secret, "application/json"));
        String replay = path("replaySubscription", id);
        Response again = calls.signed("POST", replay)
                .contentType("application/json")
                .body(example("replaySubscription").toString())
                .post(calls.address(replay));
        promises.assertKept(call("replaySubscription"), 202, again);
        promises.assertKept(call("unsubscribe"), 204, sent("delete", path("unsubscribe", id), "application/json"));
    }

    private Response got(String operation, String id, String query, String type) {
        Response answer = sent("get", path(operation, id) + query, type);
        promises.assertKept(call(operation), 200, answer);
        return answer;
    }

    private Response posted(String operation, String id, JsonNode body) {
        String path = path(operation, id);
        Response answer = calls.signed("POST", path)
                .contentType("application/json")
                .body(body.toString())
                .post(calls.address(path));
        promises.assertKept(call(operation), 201, answer);
        return answer;
    }

    private Response sent(String method, String path, String type) {
        return calls.signed(method.toUpperCase(Locale.ROOT), path).accept(type).request(method, calls.address(path));
    }

    private ObjectNode example(String operation) {
        return description
                .examples(call(operation).node().at("/requestBody/content/application~1json"))
                .map(example -> (ObjectNode) example.deepCopy())
                .findFirst()
                .orElseThrow();
    }

    private String path(String operation, String id) {
        return call(operation).path().replace("/api/v1", "").replace("{id}", id);
    }

    private Call call(String operation) {
        return description.calls().stream()
                .filter(call -> operation.equals(call.node().path("operationId").asText()))
                .findFirst()
                .orElseThrow();
    }
}
