// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher;

import io.quadrille.launcher.checkout.Versions;
import io.quadrille.launcher.home.LauncherException;
import io.quadrille.launcher.replay.ReplayCommand;
import io.quadrille.launcher.verify.VerifyCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command {@code ./quadrille}. */
@Command(
        name = "quadrille",
        mixinStandardHelpOptions = true,
        versionProvider = Quadrille.Version.class,
        description = "Runs Quadrille, a data platform for connected objects, on this machine.%n",
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            StatusCommand.class,
            DownCommand.class,
            ReplayCommand.class,
            TestCommand.class,
            BenchCommand.class,
            VerifyCommand.class,
        },
        footer = "%nStart with ./quadrille demo. Every command explains itself with --help.")
public final class Quadrille {

    private Quadrille() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Quadrille())
                .setUsageHelpAutoWidth(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (!(failure instanceof LauncherException)) {
                        throw failure;
                    }
                    command.getErr().println("quadrille: " + failure.getMessage());
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"quadrille " + Versions.of("quadrille")};
        }
    }
}
