// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.postgres;

import io.quadrille.launcher.home.Folders;
import io.quadrille.launcher.home.LauncherException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The folder PostgreSQL keeps its data in; it counts only once it has been made completely. */
final class DataFolder {

    private static final String UNFINISHED = "postgresql.unfinished";
    private static final int PATIENCE_SECONDS = 120;

    private final Path home;
    private final PostgresPrograms programs;

    DataFolder(Path home, PostgresPrograms programs) {
        this.home = home;
        this.programs = programs;
    }

    Path path() {
        return home.resolve("postgresql");
    }

    void makeIfMissing(String superuserPassword, Consumer<String> progress) {
        Path unfinished = home.resolve(UNFINISHED);
        if (Files.exists(unfinished)) {
            progress.accept("Removing a database folder that an interrupted first start left half made");
            Folders.delete(unfinished);
        }
        if (Files.exists(path().resolve("PG_VERSION"))) {
            return;
        }
        requireAbsentOrEmpty();
        progress.accept("Making the database folder");
        initialise(unfinished, superuserPassword);
        try {
            Files.deleteIfExists(path());
            Files.move(unfinished, path());
        } catch (IOException failure) {
            throw new LauncherException("The database folder cannot be moved to " + path() + ".", failure);
        }
    }

    private void requireAbsentOrEmpty() {
        if (!Files.exists(path())) {
            return;
        }
        try (Stream<Path> content = Files.list(path())) {
            if (content.findAny().isPresent()) {
                throw new LauncherException("The folder " + path()
                        + " holds files but no PostgreSQL database; move it away and start again.");
            }
        } catch (IOException failure) {
            throw new LauncherException("The folder " + path() + " cannot be read.", failure);
        }
    }

    private void initialise(Path folder, String superuserPassword) {
        Path passwordFile = home.resolve("run").resolve("initdb.password");
        Path log = home.resolve("log").resolve("initdb.log");
        Folders.writePrivate(passwordFile, superuserPassword.getBytes(StandardCharsets.UTF_8));
        try {
            Process initdb = new ProcessBuilder(programs.command("initdb", arguments(folder, passwordFile)))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!initdb.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || initdb.exitValue() != 0) {
                initdb.destroyForcibly();
                throw new LauncherException("PostgreSQL could not make its data folder; " + log + " says why.");
            }
            Files.delete(passwordFile);
        } catch (IOException failure) {
            throw new LauncherException("PostgreSQL could not make its data folder: " + failure.getMessage(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LauncherException("Interrupted while the data folder was being made.", interrupted);
        }
    }

    private static List<String> arguments(Path folder, Path passwordFile) {
        return List.of(
                "--pgdata=" + folder,
                "--username=postgres",
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums");
    }
}
