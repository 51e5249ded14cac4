// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quadrille.launcher.provider.Proofs;
import io.quadrille.platformapi.harness.DemoPlatform;
import io.quadrille.platformapi.harness.OnDemoPlatform;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A token is good only with a fresh proof, made for this call, by the key it is bound to (RFC 9449). */
@OnDemoPlatform
class ProofsIT {

    private static final String PATH = "/consents";

    private Calls calls;
    private String token;

    @BeforeEach
    void signIn(DemoPlatform platform) {
        calls = new Calls(platform, platform.app("voltaire-motors.loyal-drive"));
        token = calls.app().token();
    }

    @Test
    void freshProofOpens() {
        calls.signed("GET", PATH).get(calls.address(PATH)).then().statusCode(200);
    }

    @Test
    void boundTokenSentAsBearerIsRefused() {
        assertRefused(given().header("Authorization", "Bearer " + token));
    }

    @Test
    void boundTokenSentAsBearerWithAProofIsRefused() {
        assertRefused(calls.with("Bearer " + token, calls.proof("GET", PATH, token, Instant.now())));
    }

    @Test
    void missingProofIsRefused() {
        assertRefused(given().header("Authorization", "DPoP " + token));
    }

    @Test
    void proofUsedTwiceOpensOnce() {
        // Given
        String proof = calls.proof("GET", PATH, token, Instant.now());
        calls.with("DPoP " + token, proof).get(calls.address(PATH)).then().statusCode(200);
        // Then
        assertRefused(calls.with("DPoP " + token, proof));
    }

    @Test
    void proofOfTwoMinutesAgoIsRefused() {
        assertRefused(calls.with(
                "DPoP " + token, calls.proof("GET", PATH, token, Instant.now().minusSeconds(120))));
    }

    @Test
    void proofFromTheFutureIsRefused() {
        assertRefused(calls.with(
                "DPoP " + token, calls.proof("GET", PATH, token, Instant.now().plusSeconds(120))));
    }

    @Test
    void proofOfHalfAMinuteAgoOpens() {
        calls.with(
                        "DPoP " + token,
                        calls.proof("GET", PATH, token, Instant.now().minusSeconds(30)))
                .get(calls.address(PATH))
                .then()
                .statusCode(200);
    }

    @Test
    void proofForAnotherAddressIsRefused() {
        assertRefused(calls.with("DPoP " + token, calls.proof("GET", "/devices", token, Instant.now())));
    }

    @Test
    void proofForAnotherMethodIsRefused() {
        assertRefused(calls.with("DPoP " + token, calls.proof("POST", PATH, token, Instant.now())));
    }

    @Test
    void proofForAnotherTokenIsRefused() {
        String other = calls.app().requestToken("consents").path("access_token").asText();
        assertRefused(calls.with("DPoP " + token, calls.proof("GET", PATH, other, Instant.now())));
    }

    @Test
    void proofThatNamesNoTokenIsRefused() {
        String proof = calls.app().proofs().proof("GET", calls.address(PATH), Optional.empty(), Instant.now());
        assertRefused(calls.with("DPoP " + token, proof));
    }

    @Test
    void proofOfAnotherKeyIsRefused() {
        String proof = Proofs.withFreshKey().proof("GET", calls.address(PATH), Optional.of(token), Instant.now());
        assertRefused(calls.with("DPoP " + token, proof));
    }

    @Test
    void alteredTokenIsRefused() {
        String altered = token.substring(0, token.length() - 4) + "AAAA";
        assertRefused(calls.with("DPoP " + altered, calls.proof("GET", PATH, altered, Instant.now())));
    }

    private void assertRefused(RequestSpecification call) {
        call.get(calls.address(PATH))
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("DPoP"))
                .body("type", equalTo("https://quadrille.io/problems/not-authenticated"));
    }
}
