// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.process;

import io.quadrille.launcher.home.LauncherException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A running child process and the record of it in the home's {@code run} folder. */
public final class Child {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Command command;
    private final Process process;
    private final ProcessRecord record;
    private final AtomicBoolean asked = new AtomicBoolean();

    private Child(Command command, Process process, ProcessRecord record) {
        this.command = command;
        this.process = process;
        this.record = record;
    }

    static Child start(Command command, Path runFolder) {
        List<String> words = new ArrayList<>(OwnSession.prefix());
        words.addAll(command.words());
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(freshLog(command.log()).toFile());
        // Variables meant for some other PostgreSQL or Keycloak of this user must not reach ours.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("KC_"));
        builder.environment().putAll(command.environment());
        try {
            Process process = builder.start();
            return new Child(command, process, ProcessRecord.write(runFolder, command.name(), process.toHandle()));
        } catch (IOException failure) {
            throw new LauncherException(command.name() + " cannot be started: " + failure.getMessage(), failure);
        }
    }

    public String name() {
        return command.name();
    }

    public Path log() {
        return command.log();
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Waits a little; true if the process has ended meanwhile. */
    public boolean endsWithin(Duration time) {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LauncherException("Interrupted while waiting for " + name() + ".", interrupted);
        }
    }

    /** Ends the process politely, by force after half a minute, and forgets its record. */
    public void stop() {
        asked.set(true);
        Signals.end(process.toHandle(), command.ending(), PATIENCE);
        record.forget();
    }

    void whenEndedByItself(Runnable told) {
        var unused = process.onExit().thenRun(() -> {
            if (!asked.get()) {
                told.run();
            }
        });
    }

    /** The exit status of a process that has ended. */
    int finished() {
        record.forget();
        return process.exitValue();
    }

    /** The log of the run before is kept beside the new one, so that logs stay bounded by two runs. */
    private static Path freshLog(Path log) {
        try {
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            return log;
        } catch (IOException failure) {
            throw new LauncherException("The log " + log + " cannot be written: " + failure.getMessage(), failure);
        }
    }
}
