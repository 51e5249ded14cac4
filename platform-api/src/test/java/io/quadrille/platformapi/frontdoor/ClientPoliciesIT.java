// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.frontdoor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.jwk.ECKey;
import io.quadrille.launcher.home.LauncherException;
import io.quadrille.launcher.provider.ProviderApp;
import io.quadrille.platformapi.frontdoor.RealmDesk.Who;
import io.quadrille.platformapi.harness.DemoPlatform;
import io.quadrille.platformapi.harness.OnDemoPlatform;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every client of a provider follows FAPI 2.0, whoever makes or changes it, and whichever way. */
@OnDemoPlatform
class ClientPoliciesIT {

    private static final String NAME = "voltaire-motors.made-by-hand";
    private static final ECKey KEY = RealmDesk.key();

    private RealmDesk desk;

    @BeforeEach
    void sitDown(DemoPlatform platform) {
        desk = new RealmDesk(platform);
    }

    @AfterEach
    void tidyUp() {
        desk.remove(NAME);
    }

    static Stream<Arguments> weakClients() {
        Map<String, Consumer<Map<String, Object>>> weaknesses = Map.of(
                "signs in with a secret",
                client -> client.putAll(Map.of("clientAuthenticatorType", "client-secret", "secret", "x".repeat(40))),
                "signs with RS256",
                client -> RealmDesk.attributes(client).put("token.endpoint.auth.signing.alg", "RS256"),
                "returns over http",
                client -> client.putAll(redirect("http://loyal.example/return")),
                "returns to any page of its site",
                client -> client.putAll(redirect("https://loyal.example/*")),
                "returns to anywhere",
                client -> client.putAll(redirect("*")),
                "publishes its keys over http",
                client -> RealmDesk.attributes(client)
                        .putAll(Map.of("use.jwks.url", "true", "jwks.url", "http://loyal.example/keys")),
                "says it is the platform's own, and signs in with a secret",
                client -> {
                    client.putAll(Map.of("clientAuthenticatorType", "client-secret", "secret", "x".repeat(40)));
                    RealmDesk.attributes(client).put(RealmDesk.MARK, "platform");
                });
        return Stream.of(Who.values())
                .flatMap(who -> weaknesses.entrySet().stream()
                        .map(weakness ->
                                Arguments.argumentSet(who + " " + weakness.getKey(), who, weakness.getValue())));
    }

    @ParameterizedTest
    @MethodSource("weakClients")
    void aWeakClientIsNotMade(Who who, Consumer<Map<String, Object>> weakness) {
        Map<String, Object> client = RealmDesk.app(NAME, KEY);
        weakness.accept(client);

        assertEquals(400, desk.create(who, client).statusCode());
        assertEquals(Map.of(), desk.client(NAME));
    }

    @ParameterizedTest
    @EnumSource(Who.class)
    void whatIsLeftOutOrAskedTooMuchIsCorrected(Who who) {
        // Given
        Map<String, Object> client = RealmDesk.app(NAME, KEY);
        RealmDesk.attributes(client).put("dpop.bound.access.tokens", "false");
        client.putAll(Map.of("implicitFlowEnabled", true, "directAccessGrantsEnabled", true, "fullScopeAllowed", true));

        // When
        assertEquals(201, desk.create(who, client).statusCode());

        // Then
        Map<String, Object> made = desk.client(NAME);
        assertEquals("true", RealmDesk.attributes(made).get("dpop.bound.access.tokens"));
        for (String off : List.of("implicitFlowEnabled", "directAccessGrantsEnabled", "fullScopeAllowed")) {
            assertEquals(false, made.get(off), off);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nobodyRegistersItself(boolean invited) {
        int status = desk.selfRegister(
                        invited,
                        Map.of(
                                "client_name", "Intruder",
                                "redirect_uris", List.of("https://intruder.example/return"),
                                "token_endpoint_auth_method", "client_secret_basic"))
                .statusCode();
        assertTrue(status == 400 || status == 403, "was " + status);
    }

    @Test
    void aMarkedClientGetsTokensThatAreBoundAndMeantForThePlatform() {
        desk.create(Who.MASTER, RealmDesk.app(NAME, KEY)).then().statusCode(201);

        JsonNode answer = desk.signedIn(NAME, KEY).requestToken("readings:read");

        assertEquals("DPoP", answer.path("token_type").asText());
        Map<String, Object> claims = Word.claims(answer.path("access_token").asText());
        assertEquals("quadrille-api", claims.get("aud"));
        assertEquals("DPoP", claims.get("typ"));
        assertTrue(claims.get("cnf").toString().contains("jkt"));
    }

    @Test
    void aClientWithoutTheMarkGetsNoTokenForTheProviderApi() {
        Map<String, Object> client = RealmDesk.app(NAME, KEY);
        RealmDesk.attributes(client).remove(RealmDesk.MARK);
        desk.create(Who.MASTER, client).then().statusCode(201);

        getsNothing();
    }

    @ParameterizedTest
    @EnumSource(Who.class)
    void droppingTheMarkLocksTheClientOut(Who who) {
        // Given
        desk.create(Who.MASTER, RealmDesk.app(NAME, KEY)).then().statusCode(201);
        Map<String, Object> made = desk.client(NAME);

        // When
        RealmDesk.attributes(made).put(RealmDesk.MARK, "");
        desk.update(who, made);

        // Then
        getsNothing();
    }

    @ParameterizedTest
    @EnumSource(Who.class)
    void anUpdateMakesNoMarkedClientWeak(Who who) {
        // Given
        desk.create(Who.MASTER, RealmDesk.app(NAME, KEY)).then().statusCode(201);
        Map<String, Object> made = desk.client(NAME);

        // When
        RealmDesk.attributes(made).put("dpop.bound.access.tokens", "false");
        desk.update(who, made);
        made.put("clientAuthenticatorType", "client-secret");
        int secret = desk.update(who, made).statusCode();

        // Then
        assertEquals(400, secret);
        assertEquals("true", RealmDesk.attributes(desk.client(NAME)).get("dpop.bound.access.tokens"));
        assertEquals("client-jwt", desk.client(NAME).get("clientAuthenticatorType"));
    }

    private void getsNothing() {
        ProviderApp app = desk.signedIn(NAME, KEY);
        LauncherException refused =
                assertThrows(LauncherException.class, () -> app.requestToken("consents readings:read"));
        assertTrue(refused.getMessage().contains("not allowed for client"), refused.getMessage());
    }

    private static Map<String, Object> redirect(String address) {
        return Map.of("standardFlowEnabled", true, "redirectUris", List.of(address));
    }
}
