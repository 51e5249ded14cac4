// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.process;

import io.quadrille.launcher.checkout.Checkout;
import io.quadrille.launcher.home.Home;
import io.quadrille.launcher.home.LauncherException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Has everything in a home stopped when this JVM is gone, even killed. A shell in a session of its own waits for the end of a pipe
 * that only this JVM holds; until then it costs nothing.
 */
public final class LastWill implements AutoCloseable {

    private static final String SCRIPT = "read -r revoked || exec \"$@\"";
    private static final byte[] REVOKED = "revoked\n".getBytes(StandardCharsets.UTF_8);

    private final OutputStream pipe;

    private LastWill(OutputStream pipe) {
        this.pipe = pipe;
    }

    /** Everything that will run in this home when this JVM is gone is to be stopped then, unless {@link #close} was called. */
    public static LastWill toStop(Home home) {
        List<String> words = new ArrayList<>(OwnSession.prefix());
        words.addAll(List.of("/bin/sh", "-c", SCRIPT, "last-will"));
        words.addAll(downCommand(home));
        try {
            return new LastWill(new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.to(home.log("down").toFile()))
                    .start()
                    .getOutputStream());
        } catch (IOException failure) {
            throw new LauncherException("No shell can be started: " + failure.getMessage(), failure);
        }
    }

    /** Revokes it. Safe to call again. */
    @Override
    public void close() {
        try (pipe) {
            pipe.write(REVOKED);
        } catch (IOException failure) {
            throw new LauncherException("A last will cannot be revoked: " + failure.getMessage(), failure);
        }
    }

    private static List<String> downCommand(Home home) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                Checkout.find().launcherClasspath(),
                "io.quadrille.launcher.Quadrille",
                "down",
                "--home",
                home.folder().toString());
    }
}
