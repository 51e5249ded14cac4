// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.frontdoor;

import static org.awaitility.Awaitility.await;

import io.quadrille.platformapi.harness.DemoPlatform;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** One more process of the platform, for providers' apps alone, on the demo's database. */
final class ApiNode implements AutoCloseable {

    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final int http = freePort();
    private final int management = freePort();
    private final Path output;
    private final Process process;

    private ApiNode(Map<String, String> settings) throws IOException {
        output = Files.createTempFile("quadrille-node", ".log");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx192m",
                        "-jar",
                        JAR.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("QUADRILLE_"));
        builder.environment().put("QUADRILLE_HTTP_PORT", Integer.toString(http));
        builder.environment().put("QUADRILLE_MANAGEMENT_PORT", Integer.toString(management));
        builder.environment().put("QUADRILLE_PUBLIC_URL", "http://localhost:" + http);
        builder.environment().putAll(settings);
        process = builder.start();
    }

    /** Starts a node that trusts an issuer, with more settings as environment variables. */
    static ApiNode start(DemoPlatform platform, URI issuer, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "QUADRILLE_ROLES", "api",
                "QUADRILLE_DATABASE_MIGRATE", "never",
                "QUADRILLE_DATABASE_APP_USERNAME", "quadrille_app",
                "QUADRILLE_IDENTITY_ISSUER", issuer.toString()));
        settings.put(
                "QUADRILLE_DATABASE_URL",
                platform.ready().path("database").asText().replaceFirst("^jdbc:", ""));
        settings.put("QUADRILLE_DATABASE_APP_PASSWORD", secret(platform, "database.quadrille_app"));
        settings.put("QUADRILLE_SESSION_SECRET", secret(platform, "session.secret"));
        settings.put("QUADRILLE_SIGNING_KEY", secret(platform, "signing.key"));
        settings.putAll(more);
        try {
            ApiNode node = new ApiNode(settings);
            await().atMost(PATIENCE).until(() -> !node.process.isAlive() || node.isReady());
            if (!node.process.isAlive()) {
                throw new AssertionError(Files.readString(node.output));
            }
            return node;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Where it listens. */
    URI address() {
        return URI.create("http://localhost:" + http);
    }

    /** What it has written. */
    String output() {
        try {
            return Files.readString(output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        process.destroy();
        await().atMost(PATIENCE).until(() -> !process.isAlive());
        try {
            Files.delete(output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private boolean isReady() {
        URI check = URI.create("http://localhost:" + management + "/q/health/ready");
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(check).build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException nobody) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String secret(DemoPlatform platform, String name) {
        Properties secrets = new Properties();
        try (InputStream file = Files.newInputStream(platform.home().resolve("secrets.properties"))) {
            secrets.load(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return secrets.getProperty(name, "");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
