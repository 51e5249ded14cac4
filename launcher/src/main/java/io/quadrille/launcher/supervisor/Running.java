// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.supervisor;

import io.quadrille.launcher.home.Home;
import io.quadrille.launcher.home.LauncherException;
import io.quadrille.launcher.home.Lock;
import io.quadrille.launcher.process.Records;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** An installation as seen from another process: what runs in it, and how to stop that. */
public final class Running {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Home home;
    private final Records records;

    public Running(Home home) {
        this.home = home;
        this.records = new Records(home.run());
    }

    /** The live processes of this home by name, the launcher's own among them. */
    public Map<String, ProcessHandle> processes() {
        return records.processes();
    }

    /** Stops everything and waits until it is gone; false if nothing ran. */
    public boolean stop(Consumer<String> progress) {
        Optional<ProcessHandle> launcher = Optional.ofNullable(processes().get(Records.LAUNCHER));
        if (launcher.isPresent()) {
            progress.accept("Asking process " + launcher.get().pid() + " to stop everything");
            launcher.get().destroy();
            awaitEnd(launcher.get());
            return true;
        }
        Lock lock = Lock.tryTake(home.lock())
                .orElseThrow(() -> new LauncherException("Another start of " + home.folder() + " is under way."));
        try (lock) {
            return records.end(progress) > 0;
        }
    }

    private static void awaitEnd(ProcessHandle launcher) {
        try {
            launcher.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        } catch (CompletionException tooSlow) {
            throw new LauncherException(
                    "Process " + launcher.pid() + " has not stopped within two minutes; its logs say why.", tooSlow);
        }
    }
}
