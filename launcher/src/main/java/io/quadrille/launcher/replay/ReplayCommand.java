// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.replay;

import io.quadrille.launcher.options.HomeOptions;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./quadrille replay FILE}: a recording sent as a device. Ends with 1 unless every message was acknowledged. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "Sends a recording (CSV, gzipped or not) as a device over MQTT.",
        footer = {
            "",
            "Example: replay trip.csv.gz --device voltaire-motors/car-1 --streams x+y+z=acceleration --speed max --shift-to-now"
        })
public final class ReplayCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The recording: a header line, then rows in the order of time.")
    private Path file;

    @Option(names = "--device", required = true, paramLabel = "TENANT/DEVICE", description = "Who sends.")
    private String device;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "The device's password, on the first line; not needed for a device of the running demo.")
    private Optional<Path> passwordFile;

    @Option(
            names = "--mqtt",
            paramLabel = "URI",
            description = "Where to send, such as mqtt://localhost:1883; otherwise the running installation.")
    private Optional<URI> broker;

    @Option(
            names = "--streams",
            paramLabel = "COLUMNS=STREAM,…",
            description = "Which column becomes which stream; columns joined by + form a vector: x+y+z=acceleration. "
                    + "Otherwise every column becomes the stream of its name.")
    private Optional<String> streams;

    @Option(
            names = "--time-column",
            paramLabel = "COLUMN",
            defaultValue = "time",
            description = "The column of the time (${DEFAULT-VALUE}).")
    private String timeColumn;

    @Option(
            names = "--speed",
            defaultValue = "1",
            paramLabel = "N",
            description = "N times as fast as recorded; 0 or max: as fast as it is acknowledged (${DEFAULT-VALUE}).")
    private String speed;

    @Option(names = "--shift-to-now", description = "Move the times so that the last one is when sending ends.")
    private boolean shiftToNow;

    @Mixin
    private HomeOptions options;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Recording recording =
                new Recording(file, timeColumn, streams.map(Columns::parse).orElse(null));
        Replay replay = new Replay(recording, Pace.parse(speed), shiftToNow, Clock.systemUTC(), line -> say(out, line));
        Account account = Account.of(device, passwordFile, broker, options.folder());
        try (DeviceLink link = DeviceLink.open(account.broker(), account.username(), account.password())) {
            Replay.Result result = replay.through(link);
            report(out, result.rows(), result.tally());
            return result.tally().complete() ? 0 : 1;
        }
    }

    private static void report(PrintWriter out, long rows, Tally tally) {
        say(
                out,
                "Read " + rows + " rows; sent " + tally.readings() + " readings in " + tally.messages()
                        + " messages; acknowledged " + tally.acknowledgedReadings() + " readings in "
                        + tally.acknowledged() + " messages.");
        new TreeMap<>(tally.refused()).forEach((reason, count) -> say(out, "Refused " + count + ": " + reason));
    }

    private static void say(PrintWriter out, String line) {
        out.println(line);
        out.flush();
    }
}
