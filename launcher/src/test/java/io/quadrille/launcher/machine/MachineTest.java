// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void platformIsNamedAsReleasesNameIt() {
        assertEquals("linux-amd64", Machine.platform("Linux", "amd64"));
        assertEquals("linux-arm64", Machine.platform("Linux", "aarch64"));
        assertEquals("darwin-amd64", Machine.platform("Mac OS X", "x86_64"));
        assertEquals("darwin-arm64", Machine.platform("Mac OS X", "aarch64"));
    }

    @Test
    void earlierNameWinsOverEarlierFolder() {
        Path second = new FakePrograms(folder.resolve("a")).printing("second", "");
        Path first = new FakePrograms(folder.resolve("b")).printing("first", "");
        Machine machine = machine(folder.resolve("a") + ":" + folder.resolve("b") + "::" + folder.resolve("missing"));

        assertEquals(List.of(first, second), machine.programs("first", "second").toList());
        assertTrue(machine.onPath("third").isEmpty());
    }

    @Test
    void outcomeTellsStatusAndLastWord() {
        Path failing = new FakePrograms(folder).running("failing", "echo begun; echo 'no luck' >&2; exit 3");

        Outcome outcome = machine("").run(LONG, Map.of(), failing.toString());

        assertEquals(3, outcome.status());
        assertEquals("no luck", outcome.lastLine());
        assertFalse(outcome.succeeded());
    }

    @Test
    void programThatHangsIsEnded() {
        Path hanging = new FakePrograms(folder).running("hanging", "while :; do :; done");

        Outcome outcome = machine("").run(Duration.ofMillis(300), Map.of(), hanging.toString());

        assertEquals(-1, outcome.status());
    }

    @Test
    void programThatIsNotThereIsAFailureNotACrash() {
        assertEquals(-1, machine("").run(LONG, Map.of(), "/no/such/program").status());
    }

    private static Machine machine(String path) {
        return new Machine(Map.of("PATH", path), "linux-amd64");
    }
}
