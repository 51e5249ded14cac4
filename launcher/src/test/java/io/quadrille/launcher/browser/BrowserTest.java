// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowserTest {

    private static final String CHROMIUM = "Chromium 156.0";

    @TempDir
    Path folder;

    private FakePrograms path;
    private final List<String> told = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void emptyMachine() {
        path = new FakePrograms(folder.resolve("bin"));
        environment.put("PATH", path.folder().toString());
    }

    @Test
    void namedBrowserWinsOverThePath() {
        path.printing("chromium", CHROMIUM);
        Path named = new FakePrograms(folder.resolve("own")).printing("chrome", "Google Chrome 140");
        environment.put("QUADRILLE_BROWSER", named.toString());

        assertEquals(named, locate(List.of()));
    }

    @Test
    void namedProgramThatIsNoBrowserIsRefusedInOneSentence() {
        path.printing("chromium", CHROMIUM);
        Path named = path.printing("editor", "vi 9");
        environment.put("QUADRILLE_BROWSER", named.toString());

        String sentence =
                assertThrows(LauncherException.class, () -> locate(List.of())).getMessage();

        assertEquals(
                "QUADRILLE_BROWSER names " + named
                        + ", which is not a browser of the Chromium family that runs here; set it to one or unset it.",
                sentence);
    }

    @Test
    void chromiumWinsOverChrome() {
        path.printing("google-chrome", "Google Chrome 140");
        Path chromium = path.printing("chromium", CHROMIUM);

        assertEquals(chromium, locate(List.of()));
        assertTrue(told.isEmpty());
    }

    @Test
    void programThatOnlyAsksToBeInstalledIsPassedOver() {
        path.running("chromium-browser", "echo 'install the snap' >&2; exit 1");
        Path chrome = path.printing("google-chrome-stable", "Google Chrome 140");

        assertEquals(chrome, locate(List.of()));
    }

    @Test
    void playwrightsOwnIsTriedBeforeThePackageManager() {
        Path own = new FakePrograms(folder.resolve("playwright")).printing("chrome", CHROMIUM);
        List<String> asked = new ArrayList<>();

        Path found = locate(List.of(() -> Optional.of(own), () -> {
            asked.add("packages");
            return Optional.empty();
        }));

        assertEquals(own, found);
        assertEquals(List.of(), asked);
        assertEquals(List.of("No browser found; installing one …"), told);
    }

    @Test
    void packageManagerAsRootInstallsWithoutAQuestion() throws Exception {
        path.printing("id", "0");
        path.running("apt-get", """
                echo "$*" >> "%1$s/asked"
                printf '#!/bin/sh\\necho "Chromium 156.0"\\n' > "%1$s/chromium"
                /bin/chmod 755 "%1$s/chromium"
                """.formatted(path.folder()));

        Path found = locate(List.of(new SystemPackages(machine())::install));

        assertEquals(path.folder().resolve("chromium"), found);
        assertEquals(
                "install -y --no-install-recommends chromium\n",
                Files.readString(path.folder().resolve("asked")));
    }

    @Test
    void packageManagerIsLeftAloneWhereSudoWouldAsk() {
        path.printing("id", "1000");
        path.running("sudo", "exit 1");
        path.running("apt-get", "echo used > '" + path.folder() + "/used'");

        assertThrows(LauncherException.class, () -> locate(List.of(new SystemPackages(machine())::install)));

        assertTrue(Files.notExists(path.folder().resolve("used")));
    }

    @Test
    void withoutAnyBrowserOneSentenceSaysWhatToDo() {
        String sentence =
                assertThrows(LauncherException.class, () -> locate(List.of())).getMessage();

        assertEquals(
                "A browser is needed and none could be found or installed: "
                        + "install Chromium or Chrome, or set QUADRILLE_BROWSER to one.",
                sentence);
    }

    private Path locate(List<Supplier<Optional<Path>>> sources) {
        return new Browser(machine(), told::add).locate(sources);
    }

    private Machine machine() {
        return new Machine(environment, "linux-amd64");
    }
}
