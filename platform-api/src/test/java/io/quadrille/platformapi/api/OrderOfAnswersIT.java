// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quadrille.platformapi.harness.DemoPlatform;
import io.quadrille.platformapi.harness.NewApp;
import io.quadrille.platformapi.harness.OnDemoPlatform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 401 not authenticated, 403 scope missing, 404 no such thing for this caller, 403 refused by policy with reasons. */
@OnDemoPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderOfAnswersIT {

    private static final String NOBODYS = "11111111-1111-4111-8111-111111111111";
    private static final String NO_DEVICE = "d_aaaaaaaaaaaaaaaaaaaaaaaaaa";

    private Calls calls;

    @BeforeAll
    void register(DemoPlatform platform) {
        calls = new Calls(platform, NewApp.of(platform, "albion-cars", "albion-care"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/readings",
                "/readings?limit=none",
                "/readings?consent=" + NOBODYS,
                "/latest",
                "/devices",
                "/devices/" + NO_DEVICE,
                "/consents",
                "/consents/" + NOBODYS,
                "/agreements/" + NOBODYS
            })
    void callerWithoutATokenIsAskedForOneFirst(String path) {
        given().get(calls.address(path))
                .then()
                .statusCode(401)
                .body("type", equalTo("https://quadrille.io/problems/not-authenticated"));
    }

    @ParameterizedTest
    @CsvSource({
        "consents, /readings",
        "consents, /readings?limit=none",
        "consents, /readings?consent=" + NOBODYS,
        "consents, /latest",
        "consents, /devices",
        "consents, /devices/" + NO_DEVICE,
        "readings:read, /consents",
        "readings:read, /consents/" + NOBODYS,
        "readings:read, /agreements/" + NOBODYS
    })
    void tokenWithoutTheScopeIsForbidden(String scopes, String path) {
        calls.scoped(scopes, "GET", path)
                .get(calls.address(path))
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("https://quadrille.io/problems/forbidden"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/readings?consent=" + NOBODYS,
                "/readings?device=" + NO_DEVICE,
                "/latest?consent=" + NOBODYS,
                "/devices?consent=" + NOBODYS,
                "/devices/" + NO_DEVICE,
                "/devices/car-1",
                "/consents/" + NOBODYS,
                "/consents/none",
                "/agreements/" + NOBODYS
            })
    void whatDoesNotExistForThisCallerIsNotFound(String path) {
        calls.signed("GET", path)
                .get(calls.address(path))
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("https://quadrille.io/problems/not-found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/readings", "/latest", "/devices"})
    void appWithoutAnyConsentIsRefusedWithTheReason(String path) {
        calls.signed("GET", path)
                .get(calls.address(path))
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("https://quadrille.io/problems/refused"))
                .body("reasons.code", contains("no-consent"))
                .body("reasons.sentence", hasItem("No consent has been given to this app for this."));
    }

    @Test
    void reasonsAreToldInFrenchToWhoeverReadsFrench() {
        calls.signed("GET", "/readings")
                .header("Accept-Language", "fr-FR, en;q=0.5")
                .get(calls.address("/readings"))
                .then()
                .statusCode(403)
                .body("reasons.code", contains("no-consent"))
                .body("detail", containsString("consentement"));
    }

    @Test
    void unknownAddressIsAProblemToo() {
        given().get(calls.address("/nonsense")).then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void unknownMethodIsAProblemToo() {
        calls.signed("DELETE", "/readings")
                .delete(calls.address("/readings"))
                .then()
                .statusCode(405)
                .body("type", equalTo("https://quadrille.io/problems/method-not-allowed"));
    }

    @Test
    void unknownMediaTypeIsNotAcceptable() {
        calls.signed("GET", "/readings")
                .accept("application/xml")
                .get(calls.address("/readings"))
                .then()
                .statusCode(406)
                .body("type", equalTo("https://quadrille.io/problems/not-acceptable"));
    }

    @Test
    void formSentAsJsonIsAnUnsupportedMediaType() {
        calls.signed("POST", "/agreements")
                .contentType("application/x-www-form-urlencoded")
                .body("purpose=x")
                .post(calls.address("/agreements"))
                .then()
                .statusCode(415)
                .body("type", equalTo("https://quadrille.io/problems/unsupported-media-type"));
    }
}
