// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quadrille.platformapi.harness.Asking;
import io.quadrille.platformapi.harness.DemoPlatform;
import io.quadrille.platformapi.harness.OnDemoPlatform;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An agreement that asks too much is told so, field by field; one that holds is kept with all that went before it. */
@OnDemoPlatform
class LodgingIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Calls calls;

    @BeforeEach
    void signIn(DemoPlatform platform) {
        calls = new Calls(platform, platform.app("voltaire-motors.loyal-drive"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /purpose | ["https://w3id.org/dpv#Marketing", "https://w3id.org/dpv#ServiceProvision"] | purpose | one purpose per agreement
            /purpose | "https://w3id.org/dpv#Marketing" | categories[0].category | the purpose does not need the category
            /purpose | "https://example.org/why" | purpose | not one of the vocabulary
            /purposeText | {"en": "set your premium"} | purposeText.fr | must not be blank
            /policy | {"en": "https://loyal.example/privacy"} | policy.fr | must not be null
            /policy | {"en": "https://loyal.example/privacy", "fr": "http://loyal.example/privacy"} | policy | https address
            /sharing | {"recipients": [{"name": "Ads", "country": "IE", "website": "https://www.facebook.com", "purpose": {"en": "a", "fr": "b"}}], "terms": {"en": "a", "fr": "b"}} | sharing.recipients[0].website | Meta is a gatekeeper under the DMA
            /sharing | {"recipients": [{"name": "Labs", "country": "FR", "website": "https://labs.example", "purpose": {"en": "a", "fr": "b"}}]} | sharing.terms | what they may do with it
            """)
    void whatIsWrongIsToldAtItsField(String pointer, String value, String field, String message) throws IOException {
        ObjectNode terms = terms();
        terms.set(pointer.substring(1), JSON.readTree(value));

        lodged(terms)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("https://quadrille.io/problems/invalid-request"))
                .body("violations.field", hasItem(field))
                .body("violations.find { it.field == '" + field + "' }.message", containsString(message));
    }

    @Test
    void everyRevisionIsKeptWithTheHashOfTheOneBefore() {
        String first = lodged(terms()).statusCode(201).extract().path("hash");
        String id = lodged(terms()).statusCode(201).extract().path("id");
        String path = "/agreements/" + id + "/revisions";
        String own = calls.signed("GET", "/agreements/" + id)
                .get(calls.address("/agreements/" + id))
                .path("hash");

        calls.signed("POST", path)
                .contentType("application/json")
                .body(terms().put("retentionDays", 30).toString())
                .post(calls.address(path))
                .then()
                .statusCode(201)
                .body("predecessor", equalTo(own));

        calls.signed("GET", path)
                .get(calls.address(path))
                .then()
                .statusCode(200)
                .body("revisions.revision", equalTo(List.of(1, 2)))
                .body("revisions[0].predecessor", nullValue())
                .body("revisions[0].terms.policy.fr", equalTo("https://loyal.example/privacy"))
                .body("revisions[1].terms.retentionDays", equalTo(30));
        assertNotEquals(first, own, "another agreement has another hash");
    }

    @Test
    void revisionsOfAnAgreementThatIsNotOnesOwnDoNotExist(DemoPlatform platform) {
        String id = lodged(terms()).extract().path("id");
        Calls rival = new Calls(platform, platform.app("albion-cars.safe-miles"));
        for (String agreement : new String[] {id, UUID.randomUUID().toString()}) {
            String path = "/agreements/" + agreement + "/revisions";
            rival.signed("GET", path).get(rival.address(path)).then().statusCode(404);
        }
    }

    private ValidatableResponse lodged(JsonNode terms) {
        return calls.signed("POST", "/agreements")
                .contentType("application/json")
                .body(terms.toString())
                .post(calls.address("/agreements"))
                .then();
    }

    private static ObjectNode terms() {
        Map<String, Object> terms = Asking.terms("PT1S");
        return JSON.valueToTree(terms);
    }
}
