// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.provider;

import com.fasterxml.jackson.databind.JsonNode;
import io.quadrille.launcher.home.LauncherException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** The authorization server, as an OAuth client sees it. */
final class Realm {

    private final Line line;
    private final URI issuer;
    private URI tokenEndpoint;

    Realm(Line line, URI issuer) {
        this.line = line;
        this.issuer = issuer;
    }

    /** The token endpoint's answer to client credentials with {@code private_key_jwt} and a DPoP proof. */
    JsonNode token(ClientKey key, Proofs proofs, String scopes) {
        URI endpoint = tokenEndpoint();
        String form = form(Map.of(
                "grant_type",
                "client_credentials",
                "scope",
                scopes,
                "client_id",
                key.clientId(),
                "client_assertion_type",
                "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                "client_assertion",
                key.assertion(issuer)));
        Answer answer = line.exchange(HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("DPoP", proofs.forToken(endpoint))
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        if (answer.status() != 200) {
            throw new LauncherException("The realm gave " + key.clientId() + " no token: " + answer.body());
        }
        return answer.json();
    }

    private URI tokenEndpoint() {
        if (tokenEndpoint == null) {
            Answer discovery =
                    line.exchange(HttpRequest.newBuilder(URI.create(issuer + "/.well-known/openid-configuration")));
            tokenEndpoint = URI.create(discovery.json().path("token_endpoint").asText());
        }
        return tokenEndpoint;
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
