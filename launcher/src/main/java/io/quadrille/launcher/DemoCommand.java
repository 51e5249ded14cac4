// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher;

import io.quadrille.launcher.demo.Story;
import io.quadrille.launcher.home.Folders;
import io.quadrille.launcher.home.Home;
import io.quadrille.launcher.home.Mode;
import io.quadrille.launcher.options.HomeOptions;
import io.quadrille.launcher.supervisor.ReadyFile;
import java.nio.file.Path;
import java.util.Optional;
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

    @Option(
            names = "--recordings",
            paramLabel = "DIR",
            description = "Send the recorded car trip in DIR instead of a simulated one.")
    private Optional<Path> recordings;

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            defaultValue = "drive",
            description = "The story to play: drive.")
    private Scenario scenario;

    @Spec
    private CommandSpec spec;

    /** The stories there are. */
    enum Scenario {
        DRIVE
    }

    @Override
    public Integer call() throws Exception {
        Console console = new Console(spec.commandLine().getOut());
        Home home = options.home();
        return new Foreground(home, console).run(Mode.DEMO, options.portOffset(), () -> tell(home, console));
    }

    private Integer tell(Home home, Console console) {
        Path packages = Folders.makePrivate(home.folder().resolve("demo"));
        boolean good = switch (scenario) {
            case DRIVE -> new Story(new ReadyFile(home).read(), packages, recordings, console::line).play();
        };
        return exit ? Integer.valueOf(good ? 0 : 1) : null;
    }
}
