// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quadrille.launcher.replay.ReplayCommand;
import io.quadrille.platformapi.harness.DemoPlatform;
import io.quadrille.platformapi.harness.OnDemoPlatform;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** {@code ./quadrille replay} into a running installation. */
@OnDemoPlatform
class ReplayIT {

    private static final String DEVICE = "voltaire-motors/car-2";
    private static final String STORED = """
            select count(*) from reading
            where tenant = 'voltaire-motors' and device = 'car-2' and stream = 'acceleration'
              and time >= '2016-05-14' and time < '2016-05-15'""";

    private final StringWriter printed = new StringWriter();

    @Test
    void trip17GivesTheFilesRowCountHoweverOftenItIsReplayed(DemoPlatform platform) throws Exception {
        Path trip = Recordings.orSkip().resolve("trip-17-linear-acceleration.csv.gz");

        int first = replay(platform, trip, "x+y+z=acceleration");
        int second = replay(platform, trip, "x+y+z=acceleration");

        assertEquals(0, first, printed::toString);
        assertEquals(0, second, printed::toString);
        assertEquals(rows(trip), stored(platform));
    }

    @Test
    void streamThatTheModelDoesNotHaveIsRefusedWithItsReason(DemoPlatform platform) throws Exception {
        Path trip = Files.createTempFile("trip", ".csv");
        Files.writeString(trip, "time,jerk\n2016-05-14T14:17:09.194Z,1\n");

        int status = replay(platform, trip, "jerk=jerk");

        assertEquals(1, status);
        assertTrue(printed.toString().contains("Refused 1: PAYLOAD_FORMAT_INVALID: unknown-stream"), printed::toString);
        Files.delete(trip);
    }

    private int replay(DemoPlatform platform, Path file, String streams) {
        return new CommandLine(new ReplayCommand())
                .setOut(new PrintWriter(printed))
                .execute(
                        file.toString(),
                        "--device",
                        DEVICE,
                        "--home",
                        platform.home().toString(),
                        "--streams",
                        streams,
                        "--speed",
                        "max");
    }

    private static long rows(Path file) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).count();
        }
    }

    private static long stored(DemoPlatform platform) throws SQLException {
        try (Connection sql = platform.sql("postgres");
                Statement statement = sql.createStatement();
                ResultSet count = statement.executeQuery(STORED)) {
            count.next();
            return count.getLong(1);
        }
    }
}
