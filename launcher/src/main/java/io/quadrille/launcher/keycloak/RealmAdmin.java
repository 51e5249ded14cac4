// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quadrille.launcher.home.LauncherException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The realm {@code quadrille} as the administrator of an embedded Keycloak reaches it. */
public final class RealmAdmin {

    /** The administrator's name. */
    static final String NAME = "keycloak-admin";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI server;
    private final String password;
    private final HttpClient line =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /**
     * At one server.
     *
     * @param server such as {@code http://localhost:8180}
     */
    public RealmAdmin(URI server, String password) {
        this.server = server;
        this.password = password;
    }

    JsonNode get(String path) {
        return answer(request(path).GET());
    }

    void put(String path, JsonNode body) {
        answer(request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server + "/admin/realms/quadrille/" + path))
                .header("Authorization", "Bearer " + token());
    }

    /** Fetched for each request: there are a handful of them, and a token lives for a minute. */
    private String token() {
        String form = "grant_type=password&client_id=admin-cli&username=" + NAME + "&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
        return answer(HttpRequest.newBuilder(URI.create(server + "/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)))
                .path("access_token")
                .asText();
    }

    private JsonNode answer(HttpRequest.Builder request) {
        HttpRequest built = request.timeout(PATIENCE).build();
        try {
            HttpResponse<String> answer = line.send(built, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new LauncherException("Keycloak answers " + answer.statusCode() + " to " + built.method() + " "
                        + built.uri().getPath() + ".");
            }
            return JSON.readTree(answer.body());
        } catch (IOException failure) {
            throw new LauncherException("Keycloak does not answer: " + failure.getMessage(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LauncherException("The start was interrupted.", interrupted);
        }
    }
}
