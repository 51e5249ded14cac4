// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.opa;

import io.quadrille.launcher.checkout.Versions;
import io.quadrille.launcher.home.LauncherException;
import io.quadrille.launcher.machine.Machine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The program {@code opa} in the one version that the policies are built with. */
public final class Opa {

    static final String VARIABLE = "QUADRILLE_OPA";

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Machine machine;
    private final Path cache;
    private final Consumer<String> progress;
    private final String version;
    private final List<String> misses = new ArrayList<>();

    Opa(Machine machine, Path cache, Consumer<String> progress, String version) {
        this.machine = machine;
        this.cache = cache.resolve("opa-" + version);
        this.progress = progress;
        this.version = version;
    }

    /**
     * Finds the pinned version: {@code QUADRILLE_OPA}, then the {@code PATH}, then {@code cache}; else fetches it into
     * {@code cache}: the official release, checked against its pinned SHA-256, then {@code go install}.
     *
     * @param cache a folder that outlives this run; made if needed
     * @param progress told, in whole sentences, of everything that takes long
     * @return a program that answered with the pinned version
     * @throws LauncherException one sentence, if there is none and none can be had
     */
    public static Path locate(Path cache, Consumer<String> progress) {
        Machine machine = Machine.current();
        Opa opa = new Opa(machine, cache, progress, Versions.of("opa"));
        return opa.locate(OpaRelease.pinned(machine));
    }

    Path locate(Optional<OpaRelease> release) {
        return machine.variable(VARIABLE)
                .map(this::named)
                .or(this::onPath)
                .or(this::cached)
                .or(() -> downloaded(release))
                .or(this::installed)
                .orElseThrow(() -> new LauncherException("OPA " + version + " is needed to build the policies: "
                        + String.join("; ", misses) + ". Install it or Go, or set " + VARIABLE + "."));
    }

    private Path named(String program) {
        Path opa = Path.of(program);
        String found = versionOf(opa).orElse("not a program that answers \"opa version\"");
        if (!found.equals(version)) {
            throw new LauncherException(VARIABLE + " names " + program + ", which is " + found + "; OPA " + version
                    + " is needed: set it to that or unset it.");
        }
        return opa;
    }

    private Optional<Path> onPath() {
        Optional<Path> fit = machine.programs("opa").filter(this::fits).findFirst();
        if (fit.isEmpty()) {
            misses.add("none of that version is on the PATH");
        }
        return fit;
    }

    private Optional<Path> cached() {
        return Optional.of(program()).filter(this::fits);
    }

    private Optional<Path> downloaded(Optional<OpaRelease> release) {
        if (release.isEmpty()) {
            misses.add("no hash of the official release is pinned for " + machine.platform());
            return Optional.empty();
        }
        progress.accept("Fetching OPA " + version + " …");
        return release.get().fetch(version, program()).map(this::missed).orElseGet(this::cached);
    }

    private Optional<Path> installed() {
        Optional<Path> go = GoInstall.findGo(machine);
        if (go.isEmpty()) {
            misses.add("there is no Go to build it with");
            return Optional.empty();
        }
        progress.accept("Building OPA " + version + " with Go, about two minutes …");
        return new GoInstall(machine, go.get())
                .install("github.com/open-policy-agent/opa@v" + version, program())
                .map(this::missed)
                .orElseGet(this::cached);
    }

    private Optional<Path> missed(String reason) {
        misses.add(reason);
        return Optional.empty();
    }

    private Path program() {
        return cache.resolve("opa");
    }

    private boolean fits(Path opa) {
        return versionOf(opa).filter(version::equals).isPresent();
    }

    private Optional<String> versionOf(Path opa) {
        if (!Machine.isProgram(opa)) {
            return Optional.empty();
        }
        return machine.run(LIMIT, Map.of(), opa.toString(), "version")
                .output()
                .lines()
                .filter(line -> line.startsWith("Version:"))
                .map(line -> line.substring("Version:".length()).strip())
                .findFirst();
    }
}
