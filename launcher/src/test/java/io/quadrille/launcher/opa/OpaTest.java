// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.opa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quadrille.launcher.home.LauncherException;
import io.quadrille.launcher.machine.FakePrograms;
import io.quadrille.launcher.machine.Machine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpaTest {

    private static final String RIGHT = "Version: 1.19.0";
    private static final String OLD = "Version: 0.70.0";
    private static final String FAKE_GO = """
            printf '#!/bin/sh\\necho "%s"\\n' > "$GOBIN/opa"
            /bin/chmod 755 "$GOBIN/opa"
            echo "$1 $2" > "$GOBIN/../said"
            """.formatted(RIGHT);

    @TempDir
    Path folder;

    private FakePrograms path;
    private Path cache;
    private final List<String> told = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void emptyMachine() {
        path = new FakePrograms(folder.resolve("bin"));
        cache = folder.resolve("cache");
        environment.put("PATH", path.folder().toString());
    }

    @Test
    void namedProgramWinsOverThePath() {
        path.printing("opa", RIGHT);
        Path named = new FakePrograms(folder.resolve("own")).printing("opa", RIGHT);
        environment.put("QUADRILLE_OPA", named.toString());

        assertEquals(named, locate());
    }

    @Test
    void namedProgramOfAnotherVersionIsRefusedInOneSentence() {
        path.printing("opa", RIGHT);
        Path named = new FakePrograms(folder.resolve("own")).printing("opa", OLD);
        environment.put("QUADRILLE_OPA", named.toString());

        String sentence = assertThrows(LauncherException.class, this::locate).getMessage();

        assertEquals(
                "QUADRILLE_OPA names " + named + ", which is 0.70.0; OPA 1.19.0 is needed: set it to that or unset it.",
                sentence);
    }

    @Test
    void programOnThePathIsUsedWhenItIsTheRightVersion() {
        Path onPath = path.printing("opa", RIGHT);

        assertEquals(onPath, locate());
        assertTrue(told.isEmpty());
    }

    @Test
    void rightVersionFurtherDownThePathIsFound() {
        path.printing("opa", OLD);
        Path right = new FakePrograms(folder.resolve("later")).printing("opa", RIGHT);
        environment.put("PATH", path.folder() + ":" + right.getParent());

        assertEquals(right, locate());
    }

    @Test
    void cachedProgramIsUsedWhenThePathHasAnotherVersion() {
        path.printing("opa", OLD);
        Path cached = new FakePrograms(cache.resolve("opa-1.19.0")).printing("opa", RIGHT);

        assertEquals(cached, locate());
    }

    @Test
    void goBuildsThePinnedVersionIntoTheCacheOnce() throws Exception {
        path.running("go", FAKE_GO);

        Path built = locate();

        assertEquals(cache.resolve("opa-1.19.0/opa"), built);
        assertEquals(
                "install github.com/open-policy-agent/opa@v1.19.0",
                Files.readString(built.resolveSibling("said")).strip());
        assertEquals(List.of("Building OPA 1.19.0 with Go, about two minutes …"), told);
        Files.delete(path.folder().resolve("go"));
        assertEquals(built, locate());
    }

    @Test
    void whenAllFailsOneSentenceSaysWhatWasTried() {
        path.running("go", "echo 'no network' >&2; exit 1");

        String sentence = assertThrows(LauncherException.class, this::locate).getMessage();

        assertEquals(
                "OPA 1.19.0 is needed to build the policies: none of that version is on the PATH; "
                        + "no hash of the official release is pinned for linux-amd64; go install failed (no network). "
                        + "Install it or Go, or set QUADRILLE_OPA.",
                sentence);
        assertFalse(Files.exists(cache.resolve("opa-1.19.0/opa")));
    }

    private Path locate() {
        Machine machine = new Machine(environment, "linux-amd64");
        return new Opa(machine, cache, told::add, "1.19.0").locate(Optional.empty());
    }
}
