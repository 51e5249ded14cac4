// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.frontdoor;

import static io.restassured.RestAssured.given;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.quadrille.launcher.keycloak.RealmAdmin;
import io.quadrille.launcher.provider.ProviderApp;
import io.quadrille.platformapi.harness.DemoPlatform;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The realm as its administrators reach it, past the platform. */
final class RealmDesk {

    /** The scopes of the provider API. */
    static final List<String> SCOPES =
            List.of("consents", "readings:read", "events:read", "aggregates:read", "commands:write", "subscriptions");

    /** The mark of a provider's app. */
    static final String MARK = "platform.kind";

    private final DemoPlatform platform;
    private final String server;
    private final Properties secrets = new Properties();

    /** Who administers. */
    enum Who {
        /** The administrator of the whole server. */
        MASTER,
        /** The platform's own account. */
        PLATFORM
    }

    RealmDesk(DemoPlatform platform) {
        this.platform = platform;
        this.server = issuer().toString().replaceFirst("/realms/.*$", "");
        try (InputStream file = Files.newInputStream(platform.home().resolve("secrets.properties"))) {
            secrets.load(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    URI issuer() {
        return platform.address("issuer");
    }

    /** Makes a client, replacing one of this name. */
    Response create(Who who, Map<String, Object> client) {
        remove((String) client.get("clientId"));
        return as(who).body(client).post(clients());
    }

    /** What the realm holds of a client; empty if there is none. */
    Map<String, Object> client(String clientId) {
        List<Map<String, Object>> found = as(Who.MASTER)
                .queryParam("clientId", clientId)
                .get(clients())
                .jsonPath()
                .getList("");
        return found.isEmpty() ? Map.of() : found.getFirst();
    }

    Response update(Who who, Map<String, Object> client) {
        return as(who).body(client).put(clients() + "/" + client.get("id"));
    }

    void remove(String clientId) {
        Map<String, Object> found = client(clientId);
        if (!found.isEmpty()) {
            as(Who.MASTER).delete(clients() + "/" + found.get("id")).then().statusCode(204);
        }
    }

    /** Registers as anybody can who has no account: without a token, or with one that allows a first registration. */
    Response selfRegister(boolean invited, Map<String, Object> metadata) {
        RequestSpecification request = given().contentType(ContentType.JSON).body(metadata);
        if (invited) {
            String invitation = as(Who.MASTER)
                    .body(Map.of("count", 1, "expiration", 60))
                    .post(realm() + "/clients-initial-access")
                    .path("token");
            request.auth().oauth2(invitation);
        }
        return request.post(issuer() + "/clients-registrations/openid-connect");
    }

    /** A client as a provider's app should be, with a key of its own. */
    static Map<String, Object> app(String clientId, ECKey key) {
        Map<String, Object> client = new HashMap<>(Map.of(
                "clientId", clientId,
                "protocol", "openid-connect",
                "publicClient", false,
                "serviceAccountsEnabled", true,
                "standardFlowEnabled", false,
                "fullScopeAllowed", false,
                "clientAuthenticatorType", "client-jwt"));
        client.put("defaultClientScopes", List.of("basic", "service_account"));
        client.put("optionalClientScopes", SCOPES);
        client.put(
                "attributes",
                new HashMap<>(Map.of(
                        MARK,
                        "provider-app",
                        "token.endpoint.auth.signing.alg",
                        "ES256",
                        "use.jwks.string",
                        "true",
                        "jwks.string",
                        new JWKSet(key).toString(true))));
        return client;
    }

    static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID("k-1")
                    .keyUse(KeyUse.SIGNATURE)
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The names of the realm's rules for clients. */
    List<String> policies() {
        return as(Who.MASTER)
                .get(realm() + "/client-policies/policies")
                .jsonPath()
                .getList("policies.name");
    }

    /** Leaves the realm with rules of these names, that apply to nobody. */
    void policies(List<String> names) {
        List<Map<String, Object>> rules = names.stream()
                .map(name -> Map.<String, Object>of("name", name, "enabled", false))
                .toList();
        as(Who.MASTER)
                .body(Map.of("policies", rules))
                .put(realm() + "/client-policies/policies")
                .then()
                .statusCode(204);
    }

    /** The realm as the launcher reaches it. */
    RealmAdmin admin() {
        return new RealmAdmin(URI.create(server), secrets.getProperty("keycloak.admin"));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> attributes(Map<String, Object> client) {
        return (Map<String, Object>) client.get("attributes");
    }

    /** An app that signs in as that client. */
    ProviderApp signedIn(String clientId, ECKey key) {
        return new ProviderApp(platform.address("api"), issuer(), clientId, key);
    }

    private RequestSpecification as(Who who) {
        return given().contentType(ContentType.JSON)
                .accept(ContentType.JSON)
                .auth()
                .oauth2(
                        switch (who) {
                            case MASTER ->
                                token(
                                        "master",
                                        Map.of(
                                                "grant_type", "password",
                                                "client_id", "admin-cli",
                                                "username", "keycloak-admin",
                                                "password", secrets.getProperty("keycloak.admin")));
                            case PLATFORM ->
                                token(
                                        "quadrille",
                                        Map.of(
                                                "grant_type", "client_credentials",
                                                "client_id", "platform",
                                                "client_secret", secrets.getProperty("identity.platform")));
                        });
    }

    private String token(String realm, Map<String, String> form) {
        return given().formParams(form)
                .post(server + "/realms/" + realm + "/protocol/openid-connect/token")
                .path("access_token");
    }

    private String clients() {
        return realm() + "/clients";
    }

    private String realm() {
        return server + "/admin/realms/quadrille";
    }
}
