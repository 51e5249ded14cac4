// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.process;

import io.quadrille.launcher.home.LauncherException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Signals to a process; Java itself knows only two of them. */
public final class Signals {

    private Signals() {}

    /** Ends a process politely, by force when it has not gone after {@code patience}; returns once it is gone. */
    public static void end(ProcessHandle process, Command.Ending ending, Duration patience) {
        send(process, ending);
        try {
            process.onExit()
                    .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException tooSlow) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    static void send(ProcessHandle process, Command.Ending ending) {
        if (!process.isAlive()) {
            return;
        }
        try {
            new ProcessBuilder("kill", "-" + ending, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException failure) {
            process.destroy();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LauncherException("Interrupted while ending process " + process.pid() + ".", interrupted);
        }
    }
}
