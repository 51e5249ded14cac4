// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.postgres;

import io.quadrille.launcher.home.LauncherException;
import io.quadrille.launcher.process.Command;
import io.quadrille.launcher.process.Signals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The file in which PostgreSQL notes that it runs, and which outlives it when it is killed. */
final class PostmasterFile {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path data;
    private final Path file;

    PostmasterFile(Path data) {
        this.data = data;
        this.file = data.resolve("postmaster.pid");
    }

    /** Ends the PostgreSQL that an earlier start left behind on this very folder, or removes the note of a dead one. */
    void endOwnLeftover(Consumer<String> progress) {
        Optional<ProcessHandle> alive = noted().filter(PostmasterFile::isPostgres);
        if (alive.isPresent()) {
            progress.accept("Ending the PostgreSQL that an earlier start left behind");
            Signals.end(alive.get(), Command.Ending.INT, PATIENCE);
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new LauncherException("The file " + file + " cannot be deleted.", failure);
        }
    }

    private Optional<ProcessHandle> noted() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            boolean ours = lines.size() > 1 && Path.of(lines.get(1)).equals(data);
            return ours ? ProcessHandle.of(Long.parseLong(lines.get(0).strip())) : Optional.empty();
        } catch (IOException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.endsWith("/postgres"))
                .orElse(false);
    }
}
