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

    private static final List<URI> RETURN = List.of(URI.create("https://loyal.example/return"));

    @Test
    void safeAddressesAreAccepted() {
        assertEquals(Optional.empty(), fault("Loyal Drive", RETURN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080/demo/return", "http://127.0.0.1/x", "https://a.example/b?c=d"})
    void httpIsForThisComputerOnly(String address) {
        assertEquals(Optional.empty(), fault("Loyal Drive", List.of(URI.create(address))));
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
                fault("Loyal Drive", List.of(URI.create(address))));
    }

    @Test
    void anAppHasOneToTenAddressesAndAName() {
        assertEquals(Optional.of("An app has 1 to 10 redirect addresses."), fault("Loyal Drive", List.of()));
        assertEquals(
                Optional.of("An app has 1 to 10 redirect addresses."),
                fault("Loyal Drive", Collections.nCopies(11, RETURN.getFirst())));
        assertEquals(Optional.of("An app needs a name."), fault(" ", RETURN));
    }

    private static Optional<String> fault(String name, List<URI> redirectUris) {
        return AppRules.fault(name, redirectUris).map(LocalizedText::en);
    }
}
