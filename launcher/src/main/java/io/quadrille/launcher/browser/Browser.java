// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.browser;

import io.quadrille.launcher.home.LauncherException;
import io.quadrille.launcher.machine.Machine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A browser of the Chromium family that Playwright can drive. */
public final class Browser {

    static final String VARIABLE = "QUADRILLE_BROWSER";

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String[] NAMES = {"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"};
    private static final List<String> MAC_PROGRAMS = List.of(
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium");

    private final Machine machine;
    private final Consumer<String> progress;

    Browser(Machine machine, Consumer<String> progress) {
        this.machine = machine;
        this.progress = progress;
    }

    /**
     * Finds a browser: {@code QUADRILLE_BROWSER}, then Chromium or Chrome on the {@code PATH} and in the usual places;
     * else fetches one: Playwright's own, then the system's package manager if that asks no question.
     *
     * @param progress told, in whole sentences, of everything that takes long
     * @return a program that answered with its version
     * @throws LauncherException one sentence, if there is none and none can be had
     */
    public static Path locate(Consumer<String> progress) {
        Machine machine = Machine.current();
        Browser browser = new Browser(machine, progress);
        return browser.locate(List.of(new PlaywrightBrowser(machine)::install, new SystemPackages(machine)::install));
    }

    /** As {@link #locate(Consumer)}, but only among what is there already. */
    public static Optional<Path> find() {
        return new Browser(Machine.current(), sentence -> {}).present();
    }

    Path locate(List<Supplier<Optional<Path>>> sources) {
        return present()
                .or(() -> fetch(sources))
                .orElseThrow(() -> new LauncherException("A browser is needed and none could be found or installed: "
                        + "install Chromium or Chrome, or set " + VARIABLE + " to one."));
    }

    private Optional<Path> present() {
        return machine.variable(VARIABLE)
                .map(this::named)
                .or(() -> usual().filter(this::answers).findFirst());
    }

    private Path named(String program) {
        Path browser = Path.of(program);
        if (!answers(browser)) {
            throw new LauncherException(VARIABLE + " names " + program
                    + ", which is not a browser of the Chromium family that runs here; set it to one or unset it.");
        }
        return browser;
    }

    private Optional<Path> fetch(List<Supplier<Optional<Path>>> sources) {
        progress.accept("No browser found; installing one …");
        return sources.stream()
                .flatMap(source -> source.get().stream())
                .filter(this::answers)
                .findFirst()
                .or(() -> usual().filter(this::answers).findFirst());
    }

    private Stream<Path> usual() {
        Stream<Path> onPath = machine.programs(NAMES);
        return machine.isMac() ? Stream.concat(onPath, MAC_PROGRAMS.stream().map(Path::of)) : onPath;
    }

    private boolean answers(Path program) {
        return Machine.isProgram(program)
                && machine.run(LIMIT, Map.of(), program.toString(), "--version")
                        .output()
                        .contains("Chrom");
    }
}
