// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.postgres;

import io.quadrille.launcher.home.Folders;
import io.quadrille.launcher.home.Home;
import io.quadrille.launcher.home.LauncherException;
import io.quadrille.launcher.process.Children;
import io.quadrille.launcher.process.Command;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The folder PostgreSQL keeps its data in; it counts only once it has been made completely. */
final class DataFolder {

    private static final String UNFINISHED = "postgresql.unfinished";

    private final Home home;
    private final PostgresPrograms programs;
    private final Children children;

    DataFolder(Home home, PostgresPrograms programs, Children children) {
        this.home = home;
        this.programs = programs;
        this.children = children;
    }

    Path path() {
        return home.folder().resolve("postgresql");
    }

    void makeIfMissing(String superuserPassword, Consumer<String> progress) {
        Path unfinished = home.folder().resolve(UNFINISHED);
        if (Files.exists(unfinished)) {
            progress.accept("Removing a database folder that an interrupted first start left half made");
            Folders.delete(unfinished);
        }
        if (Files.exists(path().resolve("PG_VERSION"))) {
            return;
        }
        requireAbsentOrEmpty();
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
        Path passwordFile = home.run().resolve("initdb.password");
        Folders.writePrivate(passwordFile, superuserPassword.getBytes(StandardCharsets.UTF_8));
        Command initdb = new Command(
                "initdb",
                programs.command("initdb", arguments(folder, passwordFile)),
                PostgresPrograms.ENVIRONMENT,
                home.log("initdb"),
                Command.Ending.TERM);
        int status = children.run(initdb, "Making the database folder");
        Folders.delete(passwordFile);
        if (status != 0) {
            throw new LauncherException("PostgreSQL could not make its data folder; " + initdb.log() + " says why.");
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
