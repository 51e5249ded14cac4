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

class OpaReleaseTest {

    private static final byte[] PROGRAM = "#!/bin/sh\necho 'Version: 1.22.0'\n".getBytes(StandardCharsets.UTF_8);
    private static final String SHA256 = "12c76b41c7227f42a97597b371f7346880b5bfb4b9f611daf8373718ded349cb";

    @TempDir
    Path folder;

    private HttpServer server;

    @BeforeEach
    void serveOneRelease() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1.22.0/opa_linux_amd64_static", exchange -> {
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

        Path opa = new Opa(machine, folder, sentence -> {}, "1.22.0").locate(Optional.of(release(SHA256)));

        assertEquals(folder.resolve("opa-1.22.0/opa"), opa);
    }

    @Test
    void releaseWithAnotherHashIsThrownAway() throws Exception {
        Path program = folder.resolve("opa");

        Optional<String> reason = release("0".repeat(64)).fetch("1.22.0", program);

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

    @Test
    void nothingIsDownloadedForAPlatformWithoutAPinnedHash() {
        assertTrue(OpaRelease.pinned(new Machine(Map.of(), "linux-riscv64")).isEmpty());
    }

    private OpaRelease release(String sha256) {
        URI place = URI.create("http://localhost:" + server.getAddress().getPort() + "/");
        return new OpaRelease(place, "opa_linux_amd64_static", sha256);
    }
}
