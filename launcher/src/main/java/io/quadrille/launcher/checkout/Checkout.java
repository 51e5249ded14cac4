// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.checkout;

import io.quadrille.launcher.home.LauncherException;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The folder of the sources: everything that is built stays inside it. */
public record Checkout(Path root) {

    /** Finds it from where this class was loaded, whatever the current directory is. */
    public static Checkout find() {
        return Stream.iterate(codeLocation(), folder -> folder != null, Path::getParent)
                .filter(Checkout::isRoot)
                .findFirst()
                .map(Checkout::new)
                .orElseThrow(() -> new LauncherException("The launcher no longer stands inside a Quadrille checkout."));
    }

    public Path launcherTarget() {
        return root.resolve("launcher").resolve("target");
    }

    /** What {@code java -cp} needs to run the command as a process of its own. */
    public String launcherClasspath() {
        Path libraries = launcherTarget().resolve("classpath");
        try {
            return launcherTarget().resolve("classes")
                    + File.pathSeparator
                    + Files.readString(libraries).strip();
        } catch (IOException failure) {
            throw new LauncherException("The launcher is not built: " + libraries + " cannot be read.", failure);
        }
    }

    public Path platformJar() {
        return root.resolve("platform-api/target/quarkus-app/quarkus-run.jar");
    }

    /** Tools that had to be fetched; outlives a clean build. */
    public Path cache() {
        return root.resolve(".quadrille").resolve("cache");
    }

    private static boolean isRoot(Path folder) {
        return Files.isRegularFile(folder.resolve("quadrille")) && Files.isDirectory(folder.resolve("launcher"));
    }

    private static Path codeLocation() {
        try {
            return Path.of(Checkout.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toAbsolutePath();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
