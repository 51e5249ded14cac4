// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.browser;

import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import io.quadrille.launcher.machine.Machine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The browser build that Playwright keeps for itself. */
record PlaywrightBrowser(Machine machine) {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    /** The program, after installing it if needed; nothing if it cannot be had. */
    Optional<Path> install() {
        return present().or(() -> fetched() ? present() : Optional.empty());
    }

    private static Optional<Path> present() {
        try (Playwright playwright = Chromium.driver()) {
            return Optional.of(Path.of(playwright.chromium().executablePath())).filter(Machine::isProgram);
        } catch (PlaywrightException noDriver) {
            return Optional.empty();
        }
    }

    // In a process of its own, because Playwright's command ends the JVM it runs in.
    private boolean fetched() {
        return machine.run(
                        LIMIT,
                        Map.of(),
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "com.microsoft.playwright.CLI",
                        "install",
                        "chromium")
                .succeeded();
    }
}
