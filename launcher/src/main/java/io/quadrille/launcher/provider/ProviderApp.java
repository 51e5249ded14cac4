// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import io.quadrille.launcher.home.LauncherException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * A service provider's side of the provider API: an OAuth client that signs in with its private key
 * ({@code private_key_jwt}, RFC 7523) and binds its tokens to a key of its own (DPoP, RFC 9449). Not for use by several
 * threads at once.
 */
public final class ProviderApp {

    /** All scopes of the provider API that this demo uses. */
    public static final String SCOPES = "consents readings:read events:read aggregates:read subscriptions";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration EARLY = Duration.ofSeconds(15);

    private final URI api;
    private final ClientKey key;
    private final Line line = new Line();
    private final Realm realm;
    private final Proofs proofs = Proofs.withFreshKey();

    private String token;
    private Instant renewAt = Instant.MIN;

    /**
     * An app by its registration.
     *
     * @param api base address of the provider API, such as {@code http://localhost:8080/api/v1}
     * @param issuer the realm
     * @param clientId the OAuth client, {@code TENANT.APP}
     * @param privateKey the private key whose public half is registered with the client
     */
    public ProviderApp(URI api, URI issuer, String clientId, ECKey privateKey) {
        this.api = api;
        this.key = new ClientKey(clientId, privateKey);
        this.realm = new Realm(line, issuer);
    }

    /**
     * One of the demo's apps.
     *
     * @param ready the content of {@code ready.json} of a demo installation
     * @param clientId the OAuth client, {@code TENANT.APP}
     * @throws LauncherException if there is no such app
     */
    public static ProviderApp of(JsonNode ready, String clientId) {
        for (JsonNode app : ready.path("demo").path("apps")) {
            if (clientId.equals(app.path("clientId").asText())) {
                return new ProviderApp(
                        URI.create(ready.path("api").asText()),
                        URI.create(ready.path("issuer").asText()),
                        clientId,
                        privateKey(app));
            }
        }
        throw new LauncherException("The demo has no app " + clientId + ".");
    }

    /**
     * Asks for something.
     *
     * @param path below the API's base address, with its query: {@code /readings?stream=speed}
     * @param accept the media type wanted
     */
    public Answer get(String path, String accept) {
        return send("GET", path, Map.of("Accept", accept), HttpRequest.BodyPublishers.noBody());
    }

    /** Asks for something as JSON. */
    public Answer get(String path) {
        return get(path, "application/json");
    }

    /** Lodges something, as JSON. */
    public Answer post(String path, Object body) {
        return send(
                "POST",
                path,
                Map.of("Content-Type", "application/json", "Accept", "application/json"),
                HttpRequest.BodyPublishers.ofString(JSON.valueToTree(body).toString()));
    }

    /** Gives something up. */
    public Answer delete(String path) {
        return send("DELETE", path, Map.of("Accept", "application/json"), HttpRequest.BodyPublishers.noBody());
    }

    /** The DPoP-bound access token, fetched anew shortly before it ends. */
    public String token() {
        if (Instant.now().isAfter(renewAt)) {
            JsonNode answer = requestToken(SCOPES);
            token = answer.path("access_token").asText();
            renewAt = Instant.now()
                    .plusSeconds(answer.path("expires_in").asLong())
                    .minus(EARLY);
        }
        return token;
    }

    /**
     * Asks the realm for a token.
     *
     * @param scopes separated by spaces
     * @return the token endpoint's answer
     * @throws LauncherException if it is refused
     */
    public JsonNode requestToken(String scopes) {
        return realm.token(key, proofs, scopes);
    }

    /** What proves possession of the key that the tokens are bound to; for requests made by hand. */
    public Proofs proofs() {
        return proofs;
    }

    private Answer send(String method, String path, Map<String, String> headers, HttpRequest.BodyPublisher body) {
        URI address = URI.create(api + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Authorization", "DPoP " + token())
                .header("DPoP", proofs.forCall(method, address, token()));
        headers.forEach(request::header);
        return line.exchange(request.method(method, body));
    }

    private static ECKey privateKey(JsonNode app) {
        try {
            ECKey key = ECKey.parse(app.path("privateKeyJwk").toString());
            key.toECPrivateKey();
            return key;
        } catch (ParseException | JOSEException unusable) {
            throw new LauncherException(
                    "The demo's app " + app.path("clientId").asText() + " has no usable key.", unusable);
        }
    }
}
