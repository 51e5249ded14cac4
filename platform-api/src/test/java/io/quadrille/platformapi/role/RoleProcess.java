// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.role;

import static org.awaitility.Awaitility.await;

import io.quadrille.launcher.api.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The platform as a process that is told nothing but what a test tells it. */
final class RoleProcess implements AutoCloseable {

    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Map<String, String> environment = new HashMap<>();
    private final int http = freePort();
    private final int management = freePort();
    private final int mqtt = freePort();
    private Path output;
    private Process process;

    RoleProcess(EmbeddedPostgres database, String roles, String migrate) {
        environment.put("QUADRILLE_DATABASE_URL", database.url("quadrille"));
        environment.put("QUADRILLE_ROLES", roles);
        environment.put("QUADRILLE_DATABASE_MIGRATE", migrate);
        environment.put("QUADRILLE_HTTP_PORT", Integer.toString(http));
        environment.put("QUADRILLE_MANAGEMENT_PORT", Integer.toString(management));
        environment.put("QUADRILLE_MQTT_PORT", Integer.toString(mqtt));
    }

    RoleProcess user(EmbeddedPostgres database, String user) {
        String name = "QUADRILLE_DATABASE_" + user.toUpperCase(Locale.ROOT);
        return with(name + "_USERNAME", "quadrille_" + user)
                .with(name + "_PASSWORD", database.password("quadrille_" + user));
    }

    RoleProcess with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    RoleProcess start() throws IOException {
        output = Files.createTempFile("quadrille-role", ".log");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(java, "-Xmx192m", "-jar", JAR.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("QUADRILLE_"));
        builder.environment().putAll(environment);
        process = builder.start();
        return this;
    }

    RoleProcess awaitReady() {
        return awaitHealth("/q/health/ready");
    }

    /** Ready or not: it has started. */
    RoleProcess awaitServing() {
        return awaitHealth("/q/health/started");
    }

    private RoleProcess awaitHealth(String check) {
        await().atMost(PATIENCE).until(() -> !process.isAlive() || answer(management, check) == 200);
        if (!process.isAlive()) {
            throw new AssertionError(output());
        }
        return this;
    }

    /** At once, with nothing said before. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    int awaitEnd() {
        await().atMost(PATIENCE).until(() -> !process.isAlive());
        return process.exitValue();
    }

    boolean ready() {
        return answer(management, "/q/health/ready") == 200;
    }

    /** The status that a page is answered with, or 0 when nobody answers. */
    int page(String path) {
        return answer(http, path);
    }

    boolean takesDevices() {
        return listens(mqtt);
    }

    boolean takesPages() {
        return listens(http);
    }

    URI broker() {
        return URI.create("mqtt://localhost:" + mqtt);
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        awaitEnd();
        Files.delete(output);
    }

    private static int answer(int port, String path) {
        URI place = URI.create("http://localhost:" + port + path);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(place).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException nobody) {
            return 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("localhost", port), 1_000);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
