// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.supervisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quadrille.launcher.api.FreePorts;
import io.quadrille.launcher.api.Installation;
import io.quadrille.launcher.home.Home;
import io.quadrille.launcher.home.LauncherException;
import io.quadrille.launcher.process.LastWill;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorIT {

    private static final int OFFSET = FreePorts.takeOffset();
    private static final Set<String> PARTS = Set.of("postgresql", "keycloak", "platform");

    @TempDir
    static Path home;

    private static LastWill lastWill;

    @BeforeAll
    static void leaveNothingBehind() {
        lastWill = LastWill.toStop(Home.at(home));
    }

    @AfterEach
    void stopWhatAFailedTestLeft() throws IOException {
        LauncherProcess.run(home, "down");
    }

    @AfterAll
    static void everythingHasStopped() {
        lastWill.close();
    }

    @Test
    void whicheverPartIsKilledTheRestIsStoppedAndTheNextUpWorks() {
        for (String part : List.of("platform", "keycloak", "postgresql")) {
            try (Installation installation = Installation.start(home, OFFSET)) {
                Map<String, ProcessHandle> parts = partsOf(installation);
                assertEquals(PARTS, parts.keySet());

                parts.get(part).destroyForcibly();

                LauncherException end = assertThrows(LauncherException.class, installation::await);
                assertEquals(
                        "The process " + part + " ended unexpectedly, so everything was stopped; "
                                + home.resolve("log").resolve(part + ".log") + " says why.",
                        end.getMessage());
                assertFalse(parts.values().stream().anyMatch(ProcessHandle::isAlive));
                assertFalse(Files.exists(home.resolve("ready.json")));
            }
        }
        assertReadyAgain();
    }

    @Test
    void afterAKilledLauncherTheNextUpEndsWhatItLeftAndDownEndsEverythingInOrder() throws IOException {
        LauncherProcess killed =
                LauncherProcess.start(home, "up", "--port-offset", "" + OFFSET).awaitReady(home);
        Map<String, ProcessHandle> left = recorded();
        assertEquals(PARTS, left.keySet());

        killed.kill();

        assertTrue(left.values().stream().allMatch(ProcessHandle::isAlive));
        LauncherProcess next =
                LauncherProcess.start(home, "up", "--port-offset", "" + OFFSET).awaitReady(home);
        assertFalse(left.values().stream().anyMatch(ProcessHandle::isAlive));
        assertASecondOneIsToldThatItRuns();

        LauncherProcess down = LauncherProcess.run(home, "down");

        assertEquals(0, down.status());
        assertTrue(down.output().endsWith("Stopped.\n"), down.output());
        assertEquals(143, next.awaitEnd());
        assertStoppedInOrder(next.output());
        assertEquals(3, LauncherProcess.run(home, "status").status());
        assertEquals(
                "Nothing runs in " + home + ".\n",
                LauncherProcess.run(home, "down").output());
    }

    @Test
    void anInterruptEndsEverythingInOrder() throws IOException, InterruptedException {
        LauncherProcess launcher =
                LauncherProcess.start(home, "up", "--port-offset", "" + OFFSET).awaitReady(home);
        Map<String, ProcessHandle> parts = recorded();

        launcher.interrupt();

        assertEquals(130, launcher.awaitEnd());
        assertStoppedInOrder(launcher.output());
        assertFalse(parts.values().stream().anyMatch(ProcessHandle::isAlive));
        assertFalse(Files.exists(home.resolve("ready.json")));
    }

    private static void assertASecondOneIsToldThatItRuns() throws IOException {
        LauncherProcess second = LauncherProcess.run(home, "up");
        assertEquals(1, second.status());
        assertEquals(
                "quadrille: Quadrille already runs in " + home
                        + "; ./quadrille status shows it, ./quadrille down stops it.\n",
                second.output());
        assertEquals(0, LauncherProcess.run(home, "status").status());
    }

    private static void assertReadyAgain() {
        try (Installation installation = Installation.start(home, OFFSET)) {
            assertEquals(PARTS, partsOf(installation).keySet());
            assertEquals(
                    "http://localhost:" + (8080 + OFFSET) + "/portal",
                    installation.ready().path("portal").asText());
        }
    }

    private static void assertStoppedInOrder(String output) {
        assertEquals(
                List.of("Stopping platform", "Stopping keycloak", "Stopping postgresql"),
                output.lines()
                        .filter(line -> line.contains("Stopping "))
                        .map(line -> line.substring(line.indexOf("Stopping")))
                        .toList());
    }

    private static Map<String, ProcessHandle> partsOf(Installation installation) {
        return installation.processes().entrySet().stream()
                .filter(process -> PARTS.contains(process.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, ProcessHandle> recorded() throws IOException {
        Map<String, ProcessHandle> processes = new TreeMap<>();
        for (String part : PARTS) {
            List<String> lines = Files.readAllLines(home.resolve("run").resolve(part + ".pid"));
            processes.put(part, ProcessHandle.of(Long.parseLong(lines.get(0))).orElseThrow());
        }
        return processes;
    }
}
