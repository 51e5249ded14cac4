// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.platform;

import io.quadrille.launcher.home.Addresses;
import io.quadrille.launcher.home.Folders;
import io.quadrille.launcher.home.Home;
import io.quadrille.launcher.home.LauncherException;
import io.quadrille.launcher.home.Mode;
import io.quadrille.launcher.home.Ports;
import io.quadrille.launcher.process.Child;
import io.quadrille.launcher.process.Children;
import io.quadrille.launcher.process.Command;
import io.quadrille.launcher.process.Readiness;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The platform as a child process, ready once its own readiness check says so. */
public final class PlatformServer {

    public static final String NAME = "platform";
    private static final Duration STEP = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Home home;
    private final Ports ports;
    private final Mode mode;
    private final Map<String, String> environment;

    /** Fails with one sentence if a setting is missing. */
    public PlatformServer(Home home, Ports ports, Addresses addresses, Mode mode) {
        this.home = home;
        this.ports = ports;
        this.mode = mode;
        this.environment = PlatformEnvironment.of(home, ports, addresses, mode);
    }

    public Child start(Path jar, Children children, Consumer<String> progress) {
        Folders.makePrivate(home.exports());
        Command command = new Command(NAME, words(jar), environment, home.log(NAME), Command.Ending.TERM);
        Child child = children.start(command);
        new Readiness(progress).await(child, "Starting the platform", readiness(), body -> true);
        if (mode == Mode.DEMO) {
            awaitDemo(child, progress);
        }
        return child;
    }

    /** The platform writes the file at once and whole, when the demo's people and things are there. */
    private void awaitDemo(Child child, Consumer<String> progress) {
        progress.accept("Preparing the demo");
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(home.demoFile())) {
            if (child.endsWithin(STEP) || System.nanoTime() > until) {
                throw new LauncherException("The demo could not be prepared; " + child.log() + " says why.");
            }
        }
    }

    private URI readiness() {
        return URI.create("http://localhost:" + ports.of(Ports.Door.MANAGEMENT) + "/q/health/ready");
    }

    private static List<String> words(Path jar) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx192m",
                "-XX:MaxMetaspaceSize=192m",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-jar",
                jar.toString());
    }
}
