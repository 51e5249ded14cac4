// SPDX-License-Identifier: Apache-2.0
package io.quadrille.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures a demo installation that is running, and what needs none. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures a demo installation that is running, and what needs none.")
final class Bench implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "ingest, read (default: both), withdraw, verify")
    private List<String> names = List.of("ingest", "read");

    @Option(names = "--home", paramLabel = "DIR", required = true, description = "The installation.")
    private Path home;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "Rounds of each measurement (default: ${DEFAULT-VALUE}).")
    private int rounds = 5;

    @Option(names = "--seconds", paramLabel = "N", description = "Length of a round (default: ${DEFAULT-VALUE}).")
    private int seconds = 5;

    private Bench() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        for (String name : names) {
            switch (name) {
                case "ingest" -> new IngestBench(installed(), rounds, seconds).run();
                case "read" -> new ReadBench(installed(), rounds, seconds).run();
                case "withdraw" -> new WithdrawBench(installed()).run();
                case "verify" -> new VerifyBench(rounds).run();
                default -> throw new CommandLine.ParameterException(new CommandLine(this), "There is no bench " + name);
            }
        }
        return 0;
    }

    private Installed installed() throws IOException {
        return new Installed(
                home, new ObjectMapper().readTree(home.resolve("ready.json").toFile()));
    }
}
