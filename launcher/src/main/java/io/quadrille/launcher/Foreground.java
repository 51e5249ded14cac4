// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher;

import io.quadrille.launcher.home.Home;
import io.quadrille.launcher.home.Mode;
import io.quadrille.launcher.supervisor.ReadyFile;
import io.quadrille.launcher.supervisor.Supervisor;
import java.util.OptionalInt;
import java.util.concurrent.Callable;

/** An installation that lives as long as this command: until Ctrl-C, {@code down}, or a part's unexpected end. */
final class Foreground {

    private final Home home;
    private final Console console;

    Foreground(Home home, Console console) {
        this.home = home;
        this.console = console;
    }

    /**
     * Starts everything, does {@code then}, and stays.
     *
     * @param then answers with an exit status to end with at once, or with null to stay
     */
    int run(Mode mode, OptionalInt offset, Callable<Integer> then) throws Exception {
        try (Supervisor supervisor = Supervisor.of(home, mode, console::step)) {
            Runtime.getRuntime().addShutdownHook(new Thread(supervisor::close, "stop"));
            supervisor.start(offset);
            console.step("Ready");
            console.ready(new ReadyFile(home).read());
            Integer verdict = then.call();
            if (verdict == null) {
                console.line("Ctrl-C stops everything; the data stays in " + home.folder() + ".");
                supervisor.await();
            }
            return verdict == null ? 0 : verdict;
        }
    }
}
