// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher;

import io.quadrille.launcher.home.Mode;
import io.quadrille.launcher.supervisor.ReadyFile;
import io.quadrille.launcher.supervisor.Supervisor;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Builds what is stale, starts everything, prints the addresses; Ctrl-C stops all, data stays.")
final class UpCommand implements Callable<Integer> {

    @Mixin
    private HomeOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Console console = new Console(spec.commandLine().getOut());
        var home = options.home();
        try (Supervisor supervisor = Supervisor.of(home, Mode.PLAIN, console::step)) {
            Runtime.getRuntime().addShutdownHook(new Thread(supervisor::close, "stop"));
            supervisor.start(options.portOffset());
            console.step("Ready");
            console.ready(new ReadyFile(home).read());
            console.line("Ctrl-C stops everything; the data stays in " + home.folder() + ".");
            supervisor.await();
        }
        return 0;
    }
}
