// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.supervisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import io.quadrille.launcher.home.Addresses;
import io.quadrille.launcher.home.Home;
import io.quadrille.launcher.home.LauncherException;
import io.quadrille.launcher.home.Lock;
import io.quadrille.launcher.home.Mode;
import io.quadrille.launcher.home.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {

    @TempDir
    Path folder;

    private Home home;
    private ReadyFile file;

    @BeforeEach
    void home() {
        home = Home.at(folder);
        file = new ReadyFile(home);
    }

    @Test
    void itSaysWhereEverythingIs() {
        write(Mode.PLAIN);

        JsonNode ready = file.read();
        assertEquals("http://localhost:8090/portal", ready.path("portal").asText());
        assertEquals("http://localhost:8090/admin", ready.path("admin").asText());
        assertEquals("http://localhost:8090/api/v1", ready.path("api").asText());
        assertEquals("http://localhost:8090/q/openapi", ready.path("openapi").asText());
        assertEquals("mqtt://localhost:1893", ready.path("mqtt").asText());
        assertEquals("http://localhost:9010", ready.path("management").asText());
        assertEquals(
                "http://localhost:8190/realms/quadrille", ready.path("issuer").asText());
        assertEquals(
                "jdbc:postgresql://localhost:15442/quadrille",
                ready.path("database").asText());
        assertEquals("operator", ready.at("/operator/username").asText());
        assertEquals(
                home.secrets().get("operator"), ready.at("/operator/password").asText());
        assertFalse(ready.has("demo"));
    }

    @Test
    void onlyTheOwnerMayReadIt() throws IOException {
        write(Mode.PLAIN);

        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("ready.json"))));
    }

    @Test
    void theDemosPeopleAreInItInDemoMode() throws IOException {
        Files.writeString(home.demoFile(), "{\"people\":[{\"username\":\"alice\"}]}");

        write(Mode.DEMO);

        assertEquals("alice", file.read().at("/demo/people/0/username").asText());
    }

    @Test
    void aSecondStartOfARunningHomeIsRefusedWithOneSentence() {
        try (Lock held = Lock.tryTake(home.lock()).orElseThrow()) {
            LauncherException refusal = assertThrows(
                    LauncherException.class, () -> Supervisor.of(home, Mode.PLAIN, progress -> {}), held::toString);

            assertEquals(
                    "Quadrille already runs in " + folder + "; ./quadrille status shows it, ./quadrille down stops it.",
                    refusal.getMessage());
        }
    }

    @Test
    void aTakenPortStopsTheStartBeforeAnythingIsMade() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Supervisor supervisor = Supervisor.of(home, Mode.PLAIN, progress -> {})) {
            Files.writeString(folder.resolve("settings.properties"), "quadrille.http.port=" + taken.getLocalPort());

            LauncherException refusal =
                    assertThrows(LauncherException.class, () -> supervisor.start(OptionalInt.empty()));

            assertEquals(
                    "Port " + taken.getLocalPort()
                            + " for the portal, admin and API is already taken; stop what listens"
                            + " there, set quadrille.http.port, or shift every port with --port-offset N.",
                    refusal.getMessage());
        }
        assertFalse(Files.exists(folder.resolve("postgresql")));
        Supervisor.of(home, Mode.PLAIN, progress -> {}).close();
    }

    private void write(Mode mode) {
        Ports ports = new Ports(home.settings(), 10);
        file.write(ports, Addresses.of(home.settings(), ports), mode);
    }
}
