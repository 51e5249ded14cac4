// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.platform;

import io.quadrille.launcher.checkout.Checkout;
import io.quadrille.launcher.home.Home;
import io.quadrille.launcher.home.LauncherException;
import io.quadrille.launcher.home.Lock;
import io.quadrille.launcher.opa.Opa;
import io.quadrille.launcher.process.Children;
import io.quadrille.launcher.process.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What Maven makes of the platform's sources, made anew only when one of them is younger. */
public final class PlatformProduct {

    private static final int TAIL_LINES = 30;

    private final Checkout checkout;
    private final Home home;
    private final Children children;

    public PlatformProduct(Checkout checkout, Home home, Children children) {
        this.checkout = checkout;
        this.home = home;
        this.children = children;
    }

    /** The runnable jar, up to date. Only one start at a time builds; another waits. */
    public Path upToDate(Consumer<String> progress) {
        Path jar = checkout.platformJar();
        return Lock.alone(checkout.launcherTarget().resolve("build.lock"), () -> {
            if (new Sources(checkout.root()).areYoungerThan(jar)) {
                build(progress);
            }
            return jar;
        });
    }

    private void build(Consumer<String> progress) {
        Path opa = Opa.locate(checkout.cache(), progress);
        String pom = checkout.root().resolve("pom.xml").toString();
        Command maven = new Command(
                "build",
                List.of(
                        "mvn",
                        "-B",
                        "-f",
                        pom,
                        "-pl",
                        "platform-api",
                        "-am",
                        "-DskipTests",
                        "-Dmaven.test.skip=true",
                        "package"),
                Map.of("JAVA_HOME", System.getProperty("java.home"), "QUADRILLE_OPA", opa.toString()),
                home.log("build"),
                Command.Ending.TERM);
        if (children.run(maven, "Building the platform") != 0) {
            tail(maven.log()).forEach(progress);
            throw new LauncherException("The platform could not be built; " + maven.log() + " says why.");
        }
    }

    private static List<String> tail(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size());
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
