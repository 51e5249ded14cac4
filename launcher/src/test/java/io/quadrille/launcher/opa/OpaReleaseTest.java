// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.opa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.quadrille.launcher.machine.Machine;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpaReleaseTest {

    private static final byte[] PROGRAM = "#!/bin/sh\necho 'Version: 1.19.0'\n".getBytes(StandardCharsets.UTF_8);
    private static final String SHA256 = "de252be7f0273928ec2fc53b1126e5a971ee125d350206cb7c9dd614e4f8da25";

    @TempDir
    Path folder;

    private HttpServer server;

    @BeforeEach
    void serveOneRelease() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1.19.0/opa_linux_amd64_static", exchange -> {
            exchange.sendResponseHeaders(200, PROGRAM.length);
            exchange.getResponseBody().write(PROGRAM);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void releaseWithThePinnedHashIsUsed() {
        Machine machine = new Machine(Map.of(), "linux-amd64");

        Path opa = new Opa(machine, folder, sentence -> {}, "1.19.0").locate(Optional.of(release(SHA256)));

        assertEquals(folder.resolve("opa-1.19.0/opa"), opa);
    }

    @Test
    void releaseWithAnotherHashIsThrownAway() throws Exception {
        Path program = folder.resolve("opa");

        Optional<String> reason = release("0".repeat(64)).fetch("1.19.0", program);

        assertEquals(
                Optional.of("the release fetched has another hash than the pinned one and was thrown away"), reason);
        try (var left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void releaseThatIsNotThereIsNotUsed() {
        assertEquals(Optional.of("its release answered 404"), release(SHA256).fetch("9.9.9", folder.resolve("opa")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"linux-amd64", "linux-arm64", "darwin-amd64", "darwin-arm64"})
    void hashIsPinnedForEveryPlatformThatIsPromised(String platform) {
        OpaRelease release = OpaRelease.pinned(new Machine(Map.of(), platform)).orElseThrow();

        assertTrue(release.sha256().matches("[0-9a-f]{64}"), release.sha256());
        assertTrue(release.file().startsWith("opa_" + platform.replace('-', '_')), release.file());
    }

    @Test
    void nothingIsDownloadedForAPlatformWithoutAPinnedHash() {
        assertTrue(OpaRelease.pinned(new Machine(Map.of(), "linux-riscv64")).isEmpty());
    }

    private OpaRelease release(String sha256) {
        URI place = URI.create("http://localhost:" + server.getAddress().getPort() + "/");
        return new OpaRelease(place, "opa_linux_amd64_static", sha256);
    }
}
