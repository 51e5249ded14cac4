// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher;

import io.quadrille.launcher.home.Mode;
import io.quadrille.launcher.options.HomeOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Builds what is stale, starts everything, prints the addresses; Ctrl-C stops all, data stays.",
        footer = {
            "",
            "Settings stand in settings.properties in the home or in the environment;",
            "docs/settings.md lists them all."
        })
final class UpCommand implements Callable<Integer> {

    @Mixin
    private HomeOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Console console = new Console(spec.commandLine().getOut());
        return new Foreground(options.home(), console).run(Mode.PLAIN, options.portOffset(), () -> null);
    }
}
