// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quadrille.platformapi.harness.DemoPlatform;
import io.quadrille.platformapi.harness.OnDemoPlatform;
import io.restassured.response.ValidatableResponse;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nonsense is told to be nonsense, in words that give nothing away; it is never our fault. */
@OnDemoPlatform
class MalformedInputIT {

    private Calls calls;

    @BeforeEach
    void signIn(DemoPlatform platform) {
        calls = new Calls(platform, platform.app("voltaire-motors.loyal-drive"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "consent=x",
                "consent=1-1-1-1-1",
                "purpose=not%20an%20iri",
                "purpose=relative",
                "device=car-1",
                "device=d_short",
                "device=d_AAAAAAAAAAAAAAAAAAAAAAAAAA",
                "stream=%00",
                "stream=..%2F..%2Fetc",
                "stream=%27%20or%201%3D1--",
                "from=yesterday",
                "from=2026-01-01",
                "from=2026-01-01T00:00:00",
                "from=2026-13-01T00:00:00Z",
                "from=1999-12-31T23:59:59Z",
                "from=%2B999999999-01-01T00:00:00Z",
                "until=-1",
                "from=2026-01-02T00:00:00Z&until=2026-01-01T00:00:00Z",
                "from=2026-01-01T00:00:00Z&until=2026-01-01T00:00:00Z",
                "limit=0",
                "limit=-1",
                "limit=10001",
                "limit=99999999999999999999",
                "limit=1.5",
                "limit=%F0%9F%98%80",
                "cursor=AAAA",
                "cursor=%3Cscript%3E"
            })
    void malformedQuestionIsInvalid(String query) {
        told(calls.signed("GET", "/readings")
                .get(calls.address("/readings") + "?" + query)
                .then());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/devices/%C2%8B%C2%9A",
                "/devices/%F0%9F%98%80",
                "/devices/a%20b",
                "/devices/100%25",
                "/devices/%22",
                "/nothing/%C3%A9"
            })
    void problemNamesItsInstanceAsAReferenceHoweverThePathIsSpelt(String path) {
        calls.signed("GET", path)
                .get(calls.address(path))
                .then()
                .statusCode(404)
                .body("instance", equalTo("/api/v1" + path));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void malformedAgreementIsInvalid(String body) {
        told(calls.signed("POST", "/agreements")
                .contentType("application/json")
                .body(body)
                .post(calls.address("/agreements"))
                .then());
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void malformedConsentRequestIsInvalid(String body) {
        told(calls.signed("POST", "/consent-requests")
                .contentType("application/json")
                .body(body)
                .post(calls.address("/consent-requests"))
                .then());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"purpose\":\"https://example.com/no-purpose\"",
                "\"purpose\":12",
                "\"purposeText\":{\"en\":\"x\"}",
                "\"purposeText\":{\"en\":\" \",\"fr\":\" \"}",
                "\"legalBasis\":null",
                "\"categories\":[]",
                "\"categories\":[null]",
                "\"categories\":{}",
                "\"categories\":[{\"category\":\"x\",\"required\":true,\"reason\":{\"en\":\"a\",\"fr\":\"b\"}}]",
                "\"resolution\":\"often\"",
                "\"resolution\":\"-PT1S\"",
                "\"resolution\":\"PT9999999999999999H\"",
                "\"retentionDays\":0",
                "\"retentionDays\":1e30",
                "\"retentionDays\":\"many\"",
                "\"policy\":\"::\"",
                "\"policy\":\"javascript:alert(1)\"",
                "\"unknown\":1"
            })
    void agreementWithOneWrongTermIsInvalid(String term) {
        String good =
                "{\"purpose\":\"https://w3id.org/dpv#PersonalisedBenefits\",\"purposeText\":{\"en\":\"a\",\"fr\":\"b\"},"
                        + "\"legalBasis\":\"https://w3id.org/dpv#Consent\",\"categories\":[{\"category\":"
                        + "\"https://w3id.org/dpv/pd#VehicleUsage\",\"required\":true,\"reason\":{\"en\":\"a\",\"fr\":\"b\"}}],"
                        + "\"resolution\":\"PT0S\",\"retentionDays\":30,\"policy\":\"https://example.com\"}";
        String name = term.substring(0, term.indexOf(':'));
        String without = good.replaceFirst(name + ":(\"[^\"]*\"|\\{[^}]*}|\\[.*}}]|\\d+),?", "");
        told(calls.signed("POST", "/agreements")
                .contentType("application/json")
                .body(without.replaceFirst("\\{", "{" + Matcher.quoteReplacement(term) + ","))
                .post(calls.address("/agreements"))
                .then());
    }

    static Stream<String> bodies() {
        return Stream.of(
                "",
                " ",
                "{",
                "}",
                "null",
                "[]",
                "\"text\"",
                "42",
                "{}",
                "{\"a\":1}",
                "{\"purpose\":",
                "{\"authorization_details\":[]}",
                "{\"authorization_details\":[{}],\"redirect_uri\":\"x\",\"state\":\"s\"}",
                "{\"authorization_details\":[{\"type\":\"other\"}]}",
                "{\"authorization_details\":{\"type\":\"other\"}}",
                "\u0000\u0001\u0002",
                "<agreement/>",
                "{\"purpose\":\"\ud800\"}",
                "[".repeat(5_000),
                "{\"a\":".repeat(5_000),
                "{\"purpose\":\"" + "x".repeat(100_000) + "\"}",
                "{\"retentionDays\":" + "9".repeat(5_000) + "}");
    }

    private static void told(ValidatableResponse answer) {
        answer.statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("https://quadrille.io/problems/invalid-request"))
                .body(not(containsString("io.quadrille")))
                .body(not(containsString("java.")))
                .body(not(containsString("Exception")));
    }
}
