// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.stream;

import static java.lang.System.Logger.Level.DEBUG;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quadrille.launcher.provider.ProviderApp;
import io.quadrille.platformapi.api.Calls;
import io.quadrille.platformapi.harness.DemoPlatform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A reader of server-sent events (WHATWG HTML §9.2), as an app has one. */
public final class EventStream implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(EventStream.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Stream<String> lines;
    private final String contentType;

    private String name = "";
    private String id = "";
    private String data = "";

    /** An event and when it came; without a name it is the connection's end. */
    public record Event(String name, String id, String data, Instant at) {

        /** What it carries. */
        public JsonNode json() {
            try {
                return new ObjectMapper().readTree(data);
            } catch (JsonProcessingException malformed) {
                throw new AssertionError(data, malformed);
            }
        }
    }

    private EventStream(DemoPlatform platform, ProviderApp app, String query, Optional<String> lastEventId)
            throws IOException, InterruptedException {
        String token = app.token();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(platform.address("api") + "/stream?" + query))
                .header("Accept", "text/event-stream")
                .header("Authorization", "DPoP " + token)
                .header("DPoP", new Calls(platform, app).proof("GET", "/stream", token, Instant.now()));
        lastEventId.ifPresent(last -> request.header("Last-Event-ID", last));
        HttpResponse<Stream<String>> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofLines());
        this.lines = answer.body();
        this.contentType = answer.headers().firstValue("Content-Type").orElse("");
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + lines.toList());
        }
        Thread.ofVirtual().start(this::read);
    }

    /** Opens a stream that begins now. */
    public static EventStream open(DemoPlatform platform, ProviderApp app, String query)
            throws IOException, InterruptedException {
        return new EventStream(platform, app, query, Optional.empty());
    }

    static EventStream resume(DemoPlatform platform, ProviderApp app, String query, String lastEventId)
            throws IOException, InterruptedException {
        return new EventStream(platform, app, query, Optional.of(lastEventId));
    }

    String contentType() {
        return contentType;
    }

    /** The next event; fails if none comes. */
    public Event next() throws InterruptedException {
        return within(PATIENCE).orElseThrow(() -> new AssertionError("no event came"));
    }

    /** The next event that comes within a time. */
    Optional<Event> within(Duration patience) throws InterruptedException {
        return Optional.ofNullable(events.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private void read() {
        try {
            lines.forEach(this::line);
        } catch (UncheckedIOException closed) {
            LOG.log(DEBUG, "the stream was closed by its reader", closed);
        } finally {
            events.add(new Event("", "", "", Instant.now()));
        }
    }

    private void line(String line) {
        if (line.isEmpty()) {
            if (!data.isEmpty()) {
                events.add(new Event(name, id, data, Instant.now()));
            }
            name = "";
            data = "";
        } else if (line.startsWith("event:")) {
            name = line.substring(6).strip();
        } else if (line.startsWith("id:")) {
            id = line.substring(3).strip();
        } else if (line.startsWith("data:")) {
            data += line.substring(5).strip();
        }
    }
}
