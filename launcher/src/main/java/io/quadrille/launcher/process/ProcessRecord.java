// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.process;

import io.quadrille.launcher.home.Folders;
import io.quadrille.launcher.home.LauncherException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A process as noted in the home: number and moment of start, which together no later process can have. */
public record ProcessRecord(Path file, long pid, Instant started) {

    /** The kernel's clock of process starts may shift a little between two readings when the wall clock is set. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    static ProcessRecord write(Path runFolder, String name, ProcessHandle process) {
        Instant started = process.info().startInstant().orElseGet(Instant::now);
        ProcessRecord record = new ProcessRecord(fileOf(runFolder, name), process.pid(), started);
        String text = record.pid + "\n" + started + "\n";
        Folders.writePrivate(record.file, text.getBytes(StandardCharsets.UTF_8));
        return record;
    }

    /** Notes this very process. */
    public static ProcessRecord writeOwn(Path runFolder, String name) {
        return write(runFolder, name, ProcessHandle.current());
    }

    public static Optional<ProcessRecord> read(Path runFolder, String name) {
        Path file = fileOf(runFolder, name);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            return Optional.of(new ProcessRecord(file, Long.parseLong(lines.get(0)), Instant.parse(lines.get(1))));
        } catch (IOException | RuntimeException unreadable) {
            throw new LauncherException(
                    "The file " + file + " is damaged; delete it once nothing of this installation runs.", unreadable);
        }
    }

    /** The live process this record speaks of; empty if it is gone, even when its number has been given to another. */
    public Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(handle -> handle.info()
                        .startInstant()
                        .map(instant -> Duration.between(started, instant).abs().compareTo(TOLERANCE) <= 0)
                        .orElse(false));
    }

    public void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new LauncherException("The file " + file + " cannot be deleted: " + failure.getMessage(), failure);
        }
    }

    private static Path fileOf(Path runFolder, String name) {
        return runFolder.resolve(name + ".pid");
    }
}
