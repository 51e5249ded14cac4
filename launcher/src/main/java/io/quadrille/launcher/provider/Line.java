// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.provider;

import io.quadrille.launcher.home.LauncherException;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Sends requests and waits for whole answers, never for ever. */
final class Line {

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT_LIMIT).build();

    Answer exchange(HttpRequest.Builder request) {
        HttpRequest whole = request.timeout(LIMIT).build();
        try {
            HttpResponse<String> response =
                    http.send(whole, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            String type = response.headers().firstValue("Content-Type").orElse("");
            return new Answer(response.statusCode(), type, response.body());
        } catch (IOException failure) {
            throw new LauncherException(whole.uri() + " does not answer.", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LauncherException("Interrupted while waiting for " + whole.uri() + ".", interrupted);
        }
    }
}
