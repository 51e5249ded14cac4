// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.keycloak;

import io.quadrille.launcher.checkout.Checkout;
import io.quadrille.launcher.checkout.Versions;
import io.quadrille.launcher.home.Folders;
import io.quadrille.launcher.home.Home;
import io.quadrille.launcher.home.LauncherException;
import io.quadrille.launcher.home.Lock;
import io.quadrille.launcher.process.Children;
import io.quadrille.launcher.process.Command;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Keycloak's own folder, unpacked and built for PostgreSQL once per checkout and shared by every installation. */
final class KeycloakDistribution {

    private final Path target;
    private final Home home;
    private final Children children;

    KeycloakDistribution(Checkout checkout, Home home, Children children) {
        this.target = checkout.launcherTarget();
        this.home = home;
        this.children = children;
    }

    Path built() {
        Path folder = target.resolve("keycloak-" + Versions.of("keycloak"));
        return Lock.alone(target.resolve("keycloak.lock"), () -> {
            if (!Files.isDirectory(folder)) {
                make(folder);
            }
            return folder;
        });
    }

    private void make(Path folder) {
        Path unfinished = target.resolve("keycloak.unfinished");
        Folders.delete(unfinished);
        try {
            unzip(Path.of(Files.readString(target.resolve("keycloak-zip")).strip()), unfinished);
            Path content = unfinished.resolve(folder.getFileName());
            build(content);
            Files.move(content, folder);
            Folders.delete(unfinished);
        } catch (IOException failure) {
            throw new LauncherException("Keycloak cannot be unpacked: " + failure.getMessage(), failure);
        }
    }

    private void build(Path folder) {
        Command build = new Command(
                "keycloak-build",
                List.of("sh", folder.resolve("bin/kc.sh").toString(), "build", "--db=postgres"),
                Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "JAVA_OPTS_APPEND",
                        "-XX:TieredStopAtLevel=1 -XX:-UseG1GC -XX:+UseSerialGC"),
                home.log("keycloak-build"),
                Command.Ending.TERM);
        if (children.run(build, "Preparing Keycloak " + Versions.of("keycloak") + ", once") != 0) {
            throw new LauncherException("Keycloak could not be prepared; " + build.log() + " says why.");
        }
    }

    private static void unzip(Path archive, Path folder) throws IOException {
        try (InputStream file = Files.newInputStream(archive);
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path path = folder.resolve(entry.getName()).normalize();
                if (!path.startsWith(folder)) {
                    throw new IOException("entry outside the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.createDirectories(path.getParent());
                    Files.copy(zip, path);
                }
            }
        }
    }
}
