// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.demo;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quadrille.launcher.visit.FormPages;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryTest {

    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();

    @Test
    void platformThatIsNotThereIsToldAndIsNoSuccess() throws Exception {
        assertFalse(story(Optional.empty()).play(new FormPages()));

        assertTrue(told.stream().anyMatch(line -> line.startsWith("   ✗ Nobody answers at mqtt://localhost:")));
        assertTrue(told.contains("1 of the steps above went wrong."));
    }

    @Test
    void recordingsThatAreNotThereAreToldInOneSentence() throws Exception {
        assertFalse(story(Optional.of(folder)).play(new FormPages()));

        assertTrue(told.stream()
                .anyMatch(line -> line.endsWith("--recordings must name the folder of the driving recordings.")));
    }

    private Story story(Optional<Path> recordings) throws Exception {
        return new Story(ready(), folder, recordings, told::add);
    }

    private static JsonNode ready() throws Exception {
        return new ObjectMapper().readTree("""
                {"portal": "http://localhost:%1$d/portal", "mqtt": "mqtt://localhost:%1$d",
                 "demo": {"people": [{"username": "alice", "password": "x", "name": "Alice Martin"}],
                          "devices": [{"tenant": "voltaire-motors", "id": "car-1", "holder": "alice",
                                       "username": "voltaire-motors/car-1", "password": "x"}]}}
                """.formatted(closedPort()));
    }

    private static int closedPort() throws Exception {
        try (ServerSocket port = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return port.getLocalPort();
        }
    }
}
