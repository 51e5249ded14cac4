// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.process;

import io.quadrille.launcher.home.LauncherException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A running child process and the record of it in the home's {@code run} folder. */
public final class Child {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Command command;
    private final Process process;
    private final ProcessRecord record;

    private Child(Command command, Process process, ProcessRecord record) {
        this.command = command;
        this.process = process;
        this.record = record;
    }

    public static Child start(Command command, Path runFolder) {
        List<String> words = new ArrayList<>(OwnSession.prefix());
        words.addAll(command.words());
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(freshLog(command.log()).toFile());
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().putAll(command.environment());
        try {
            Process process = builder.start();
            ProcessRecord record = ProcessRecord.write(runFolder, command.name(), process.toHandle());
            return new Child(command, process, record);
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

    public boolean isAlive() {
        return process.isAlive();
    }

    public CompletableFuture<Process> onExit() {
        return process.onExit();
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
        Signals.end(process.toHandle(), command.ending(), PATIENCE);
        record.forget();
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
