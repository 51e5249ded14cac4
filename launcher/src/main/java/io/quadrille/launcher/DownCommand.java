// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher;

import io.quadrille.launcher.home.Home;
import io.quadrille.launcher.options.HomeOptions;
import io.quadrille.launcher.supervisor.Running;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "down", mixinStandardHelpOptions = true, description = "Stops everything in order; data stays.")
final class DownCommand implements Callable<Integer> {

    @Mixin
    private HomeOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Console console = new Console(spec.commandLine().getOut());
        Home home = options.existing();
        boolean stopped = new Running(home).stop(console::step);
        console.line(stopped ? "Stopped." : "Nothing runs in " + home.folder() + ".");
        return 0;
    }
}
