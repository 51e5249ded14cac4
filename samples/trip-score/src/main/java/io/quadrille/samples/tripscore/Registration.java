// SPDX-License-Identifier: Apache-2.0
package io.quadrille.samples.tripscore;

import com.nimbusds.jose.jwk.ECKey;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Map;

/**
 * What the platform's staff and this app know of each other.
 *
 * @param api base address of the provider API
 * @param issuer the realm that gives tokens
 * @param clientId the app's name there
 * @param key the private half of the key that was registered
 */
public record Registration(URI api, URI issuer, String clientId, ECKey key) {

    static Registration from(Map<String, String> environment) throws IOException, ParseException {
        return new Registration(
                URI.create(required(environment, "QUADRILLE_API")),
                URI.create(required(environment, "QUADRILLE_ISSUER")),
                required(environment, "CLIENT_ID"),
                ECKey.parse(Files.readString(Path.of(required(environment, "CLIENT_KEY")))));
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("Set " + name + "; docs/providers.md says to what.");
        }
        return value;
    }
}
