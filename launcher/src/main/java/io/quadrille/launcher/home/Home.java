// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.home;

import java.nio.file.Path;

/** The folder of one installation: its data, settings, secrets, logs, and what is running now. */
public record Home(Path folder) {

    public static Home at(Path folder) {
        Home home = new Home(folder.toAbsolutePath().normalize());
        Folders.makePrivate(home.folder);
        Folders.makePrivate(home.run());
        Folders.makePrivate(home.logs());
        return home;
    }

    public Path run() {
        return folder.resolve("run");
    }

    public Path logs() {
        return folder.resolve("log");
    }

    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    public Path readyFile() {
        return folder.resolve("ready.json");
    }

    public Path lock() {
        return folder.resolve("lock");
    }

    public Path demoFile() {
        return folder.resolve("demo.json");
    }

    public Path exports() {
        return folder.resolve("exports");
    }

    public Secrets secrets() {
        return Secrets.in(folder);
    }

    public Settings settings() {
        return Settings.in(folder);
    }
}
