// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher;

import io.quadrille.launcher.home.HomeOptions;
import io.quadrille.launcher.home.Mode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Starts everything with brands, people, providers and devices, plays the story, then stays up.")
final class DemoCommand implements Callable<Integer> {

    @Mixin
    private HomeOptions options;

    @Option(names = "--exit", description = "End after the story; the exit status is its verdict.")
    private boolean exit;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Console console = new Console(spec.commandLine().getOut());
        return new Foreground(options.home(), console).run(Mode.DEMO, options.portOffset(), () -> exit ? 0 : null);
    }
}
