// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A provider's end of webhooks: keeps what comes, and answers as it is told to. */
final class Receiver implements AutoCloseable {

    private final List<Post> posts = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private volatile int status = 204;

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    /** What came once. */
    record Post(Instant at, Map<String, List<String>> headers, String body, int answered) {

        JsonNode event() {
            try {
                return new ObjectMapper().readTree(body);
            } catch (IOException notJson) {
                throw new UncheckedIOException(notJson);
            }
        }

        String id() {
            return headers.get("Webhook-id").getFirst();
        }

        /** Whether the library of Standard Webhooks believes it. */
        boolean signedWith(String secret) {
            try {
                new Webhook(secret).verify(body, headers);
                return true;
            } catch (WebhookVerificationException | EmptyWebhookSecretException forged) {
                return false;
            }
        }
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/hooks";
    }

    void answer(int with) {
        status = with;
    }

    List<Post> posts() {
        return posts;
    }

    /** The events of consents, in the order in which they came. */
    List<String> changes() {
        return posts.stream()
                .filter(post -> post.answered() == 204)
                .map(post -> post.event().at("/data/event").asText())
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void take(HttpExchange call) throws IOException {
        String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        int with = status;
        posts.add(new Post(Instant.now(), Map.copyOf(call.getRequestHeaders()), body, with));
        call.sendResponseHeaders(with, -1);
        call.close();
    }
}
