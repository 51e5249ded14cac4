// SPDX-License-Identifier: Apache-2.0
package io.quadrille.bench;

import io.quadrille.launcher.provider.ProviderApp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** An open stream of server-sent events, and the moment at which its end is told. */
final class Ending implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final CompletableFuture<Long> opened = new CompletableFuture<>();
    private final CompletableFuture<Long> ended = new CompletableFuture<>();

    private Ending() {}

    /** Opens it and waits for its first event. */
    static Ending of(URI api, ProviderApp app, String query) throws IOException, InterruptedException {
        URI address = URI.create(api + "/stream");
        Ending ending = new Ending();
        HttpResponse<Stream<String>> answer = ending.http.send(
                HttpRequest.newBuilder(URI.create(address + query))
                        .header("Accept", "text/event-stream")
                        .header("Authorization", "DPoP " + app.token())
                        .header("DPoP", app.proofs().forCall("GET", address, app.token()))
                        .build(),
                HttpResponse.BodyHandlers.ofLines());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("a stream was answered " + answer.statusCode());
        }
        Thread.ofVirtual().start(() -> ending.read(answer.body()));
        ending.opened.join();
        return ending;
    }

    /** When it was told, by {@link System#nanoTime()}. */
    long told() {
        return ended.join();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private void read(Stream<String> lines) {
        try {
            lines.filter(line -> line.startsWith("event:")).forEach(line -> {
                opened.complete(System.nanoTime());
                if (line.endsWith("end")) {
                    ended.complete(System.nanoTime());
                }
            });
            ended.completeExceptionally(new IllegalStateException("the stream ended without its reason"));
        } catch (UncheckedIOException closed) {
            ended.completeExceptionally(closed);
        }
    }
}
