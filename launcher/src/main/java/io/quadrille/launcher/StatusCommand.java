// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher;

import io.quadrille.launcher.home.Home;
import io.quadrille.launcher.options.HomeOptions;
import io.quadrille.launcher.supervisor.ReadyFile;
import io.quadrille.launcher.supervisor.Running;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Says what is running and where.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:everything is ready", "3:not (yet) ready, or nothing runs"})
final class StatusCommand implements Callable<Integer> {

    private static final int NOT_READY = 3;

    @Mixin
    private HomeOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Console console = new Console(spec.commandLine().getOut());
        Home home = options.existing();
        var processes = new Running(home).processes();
        if (processes.isEmpty()) {
            console.line("Nothing runs in " + home.folder() + ".");
            return NOT_READY;
        }
        processes.forEach((name, process) -> console.line(String.format("  %-12s process %d", name, process.pid())));
        ReadyFile ready = new ReadyFile(home);
        if (!ready.exists()) {
            console.line("Not ready yet; the logs are in " + home.logs() + ".");
            return NOT_READY;
        }
        console.ready(ready.read());
        return 0;
    }
}
