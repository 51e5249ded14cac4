// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.api;

import static io.restassured.RestAssured.given;

import io.quadrille.launcher.provider.ProviderApp;
import io.quadrille.platformapi.harness.DemoPlatform;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** Calls made by hand, so that anything about them can be wrong. */
public record Calls(DemoPlatform platform, ProviderApp app) {

    /** An address of the API. */
    public URI address(String path) {
        return URI.create(platform.address("api") + path);
    }

    /** With a good proof. */
    public RequestSpecification signed(String method, String path) {
        return with("DPoP " + app.token(), proof(method, path, app.token(), Instant.now()));
    }

    /** With a token of these scopes only. */
    public RequestSpecification scoped(String scopes, String method, String path) {
        String token = app.requestToken(scopes).path("access_token").asText();
        return with("DPoP " + token, proof(method, path, token, Instant.now()));
    }

    /** With this token and this proof. */
    public RequestSpecification with(String authorization, String proof) {
        return given().urlEncodingEnabled(false)
                .header("Authorization", authorization)
                .header("DPoP", proof);
    }

    /** A proof of the app's key. */
    public String proof(String method, String path, String token, Instant madeAt) {
        return app.proofs().proof(method, address(path), Optional.of(token), madeAt);
    }
}
