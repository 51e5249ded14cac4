// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quadrille.tenantadmin.api.LocalizedText;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppRulesTest {

    private static final String KEY =
            "{\"kty\":\"EC\",\"use\":\"sig\",\"crv\":\"P-256\",\"kid\":\"1\",\"x\":\"eA\",\"y\":\"eQ\"}";
    private static final String KEYS = "{\"keys\":[" + KEY + "]}";
    private static final List<URI> RETURN = List.of(URI.create("https://loyal.example/return"));

    @Test
    void publicKeysAndSafeAddressesAreAccepted() {
        assertEquals(Optional.empty(), fault("Loyal Drive", RETURN, KEYS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080/demo/return", "http://127.0.0.1/x", "https://a.example/b?c=d"})
    void httpIsForThisComputerOnly(String address) {
        assertEquals(Optional.empty(), fault("Loyal Drive", List.of(URI.create(address)), KEYS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://loyal.example/return",
                "https://loyal.example/return#here",
                "https://user@loyal.example/",
                "javascript:alert(1)",
                "/return",
                "http://localhost.evil.example/"
            })
    void unsafeAddressesAreRefused(String address) {
        assertEquals(
                Optional.of("A redirect address is an https address without fragment; http is for this computer only."),
                fault("Loyal Drive", List.of(URI.create(address)), KEYS));
    }

    @Test
    void anAppHasOneToTenAddressesAndAName() {
        assertEquals(Optional.of("An app has 1 to 10 redirect addresses."), fault("Loyal Drive", List.of(), KEYS));
        assertEquals(
                Optional.of("An app has 1 to 10 redirect addresses."),
                fault("Loyal Drive", Collections.nCopies(11, RETURN.getFirst()), KEYS));
        assertEquals(Optional.of("An app needs a name."), fault(" ", RETURN, KEYS));
    }

    @Test
    void privateKeysAreRefusedWithAdvice() {
        assertEquals(
                Optional.of("The key set holds a private key. Keep it secret, make a new pair, and give the public part"
                        + " only."),
                fault("Loyal Drive", RETURN, KEYS.replace("\"kid\"", "\"d\":\"secret\",\"kid\"")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"kid\":\"1\",\"n\":\"AQ\",\"e\":\"AQAB\"}]}",
                "{\"keys\":[{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"1\",\"x\":\"eA\",\"y\":\"eQ\"}]}",
                "{\"keys\":[{\"kty\":\"EC\",\"use\":\"enc\",\"crv\":\"P-256\",\"kid\":\"1\",\"x\":\"eA\",\"y\":\"eQ\"}]}"
            })
    void otherKindsOfKeyAreRefused(String keys) {
        assertEquals(
                Optional.of(
                        "Every key must be an elliptic curve key on P-256 (ES256) with a kid and \"use\": \"sig\"."),
                fault("Loyal Drive", RETURN, keys));
    }

    @Test
    void whatIsNoKeySetIsRefused() {
        assertEquals(Optional.of("The key set is not JSON."), fault("Loyal Drive", RETURN, "{"));
        for (String keys : List.of("{}", "[]", "{\"keys\":[]}", "{\"keys\":[" + (KEY + ",").repeat(5) + KEY + "]}")) {
            assertEquals(Optional.of("The key set must hold 1 to 5 keys."), fault("Loyal Drive", RETURN, keys), keys);
        }
    }

    private static Optional<String> fault(String name, List<URI> redirectUris, String jwks) {
        return AppRules.fault(name, redirectUris, jwks).map(LocalizedText::en);
    }
}
