// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.engine;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A real OPA, as a program: it serves policies over HTTP, and compiles some. */
public final class OpaServer implements AutoCloseable {

    private static final String OPA = System.getenv("QUADRILLE_OPA");

    private final Process process;
    private final URI url;

    private OpaServer(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    static OpaServer start(Path policies) throws IOException {
        return start(policies, freePort());
    }

    static OpaServer start(Path policies, int port) throws IOException {
        Process process = new ProcessBuilder(
                        OPA,
                        "run",
                        "--server",
                        "--addr",
                        "127.0.0.1:" + port,
                        "--log-level",
                        "error",
                        policies.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        OpaServer server = new OpaServer(process, URI.create("http://127.0.0.1:" + port));
        Awaitility.await().atMost(Duration.ofSeconds(20)).ignoreExceptions().until(server::isHealthy);
        return server;
    }

    /** The sources of the shipped policies, as files. */
    static Path shippedPolicies() throws IOException {
        Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "rego");
        URI sources = URI.create(OpaServer.class.getResource("/policy/rego").toString());
        if (sources.getScheme().equals("jar")) {
            try (FileSystem jar = FileSystems.newFileSystem(sources, Map.of())) {
                copy(jar.getPath("/policy/rego"), folder);
            }
        } else {
            copy(Path.of(sources), folder);
        }
        return folder;
    }

    /** One policy in Rego, compiled to WebAssembly. */
    public static byte[] compiled(String rego) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "wasm");
        Path source = Files.writeString(folder.resolve("policy.rego"), rego);
        Path bundle = folder.resolve("bundle.tar.gz");
        run(
                OPA,
                "build",
                "-t",
                "wasm",
                "-e",
                PolicyEngine.Policy.READ.rule(),
                "-o",
                bundle.toString(),
                source.toString());
        run("tar", "-xzf", bundle.toString(), "-C", folder.toString(), "/policy.wasm");
        return Files.readAllBytes(folder.resolve("policy.wasm"));
    }

    URI url() {
        return url;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private boolean isHealthy() throws IOException, InterruptedException {
        HttpRequest health = HttpRequest.newBuilder(url.resolve("/health")).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        int status = new ProcessBuilder(List.of(command))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (status != 0) {
            throw new AssertionError(command[0] + " failed");
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
