// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quadrille.launcher.home.LauncherException;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReplayCommandTest {

    private static final Instant BEGIN = Instant.parse("2016-05-14T14:17:09.194Z");

    @TempDir
    Path folder;

    private Broker broker;
    private final StringWriter printed = new StringWriter();

    @BeforeEach
    void open() throws IOException {
        broker = new Broker();
        Files.writeString(folder.resolve("password"), Broker.PASSWORD + "\n");
    }

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void tripOf20675RowsAt50HertzArrivesWholeAndInOrder() throws IOException {
        Path trip = trip(20_675);

        int status = replay(trip, "--streams", "x+y+z=acceleration", "--speed", "max");

        List<JsonNode> samples = broker.samples();
        assertEquals(0, status);
        assertEquals(20_675, samples.size());
        for (int row : new int[] {0, 499, 500, 12_345, 20_674}) {
            JsonNode sample = samples.get(row);
            assertEquals(
                    BEGIN.plusMillis(20L * row).toString(), sample.path("time").asText());
            assertEquals(
                    "[" + row + ".5,-0.25,9.81]",
                    sample.path("values").path("acceleration").toString());
        }
        assertTrue(printed.toString()
                .contains("Read 20675 rows; sent 20675 readings in 42 messages; "
                        + "acknowledged 20675 readings in 42 messages."));
    }

    @Test
    void everyMessageKeepsTheLimits() throws IOException {
        Path trip = trip(3_000);

        replay(trip, "--streams", "x=a,y=b,z=c", "--speed", "0");

        assertEquals(3_000, broker.samples().size());
        assertEquals(9_000 / 498 + 1, broker.messages.size());
        assertTrue(broker.messages.stream().allMatch(message -> message.length <= Batch.MOST_BYTES));
    }

    @Test
    void withoutStreamsEveryColumnIsItsOwn() throws IOException {
        Path file = Files.writeString(
                folder.resolve("room.csv"), "time,celsius,open,note\n2020-01-01 00:00:00,21.5,true,warm\n");

        replay(file, "--speed", "max");

        assertEquals(
                "{\"time\":\"2020-01-01T00:00:00Z\",\"values\":{\"celsius\":21.5,\"open\":true,\"note\":\"warm\"}}",
                broker.samples().get(0).toString());
    }

    @Test
    void emptyCellIsNoReading() throws IOException {
        Path file = Files.writeString(
                folder.resolve("gaps.csv"), "time,a,b\n2020-01-01T00:00:00Z,1,\n2020-01-01T00:00:01Z,,\n");

        replay(file, "--speed", "max");

        assertEquals(1, broker.samples().size());
        assertEquals("{\"a\":1.0}", broker.samples().get(0).path("values").toString());
    }

    @Test
    void refusedMessagesAreCountedByReasonAndTheStatusSaysSo() throws IOException {
        broker.toRefuse.set(2);

        int status = replay(trip(2_000), "--streams", "x+y+z=acceleration", "--speed", "max");

        assertEquals(1, status);
        assertEquals(1_000, broker.samples().size());
        assertTrue(printed.toString().contains("acknowledged 1000 readings in 2 messages."));
        assertTrue(printed.toString().contains("Refused 2: PAYLOAD_FORMAT_INVALID"));
    }

    @Test
    void whatALostConnectionSwallowedIsSentAgain() throws IOException {
        broker.toHangUpOn.set(1);

        int status = replay(trip(2_000), "--streams", "x+y+z=acceleration", "--speed", "max");

        assertEquals(0, status);
        assertEquals(2_000, broker.samples().stream().distinct().count());
    }

    @Test
    void shiftedRecordingEndsWhenItsSendingEnds() throws IOException {
        Instant before = Instant.now();

        replay(trip(100), "--streams", "x=a", "--speed", "max", "--shift-to-now");

        Instant last = Instant.parse(broker.samples().get(99).path("time").asText());
        Instant first = Instant.parse(broker.samples().get(0).path("time").asText());
        assertFalse(last.isBefore(before));
        assertFalse(last.isAfter(Instant.now()));
        assertEquals(Duration.ofMillis(99 * 20), Duration.between(first, last));
    }

    @Test
    void recordingTakesItsTime() throws IOException {
        Instant before = Instant.now();

        replay(trip(101), "--streams", "x=a", "--speed", "4", "--shift-to-now");

        assertTrue(Duration.between(before, Instant.now()).toMillis() >= 500);
        assertTrue(broker.samples().stream()
                .allMatch(sample -> Instant.parse(sample.path("time").asText()).isBefore(Instant.now())));
    }

    @Test
    void wrongPasswordIsOneSentence() throws IOException {
        Files.writeString(folder.resolve("password"), "wrong");
        Path trip = trip(1);

        String sentence =
                assertThrows(LauncherException.class, () -> call(trip)).getMessage();

        assertEquals(
                "The platform refused the device voltaire-motors/car-1 (NOT_AUTHORIZED); check its name and password.",
                sentence);
    }

    @Test
    void nobodyThereIsOneSentence() throws IOException {
        Path trip = trip(1);
        String address = broker.address().toString();
        broker.close();

        String sentence =
                assertThrows(LauncherException.class, () -> call(trip)).getMessage();

        assertTrue(sentence.startsWith("Nobody answers at " + address), sentence);
        broker = new Broker();
    }

    @Test
    void recordingThatBreaksOffIsNotBegun() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.csv"), "time,a\n2020-01-01T00:00:00Z,1\nsoon,2\n");

        String sentence =
                assertThrows(LauncherException.class, () -> call(file)).getMessage();

        assertEquals(
                "Row 2 of the recording has the time \"soon\"; times are written like 2026-05-14T14:17:09.194Z.",
                sentence);
        assertEquals(List.of(), broker.messages);
    }

    private int replay(Path file, String... more) {
        CommandLine command = command();
        return command.execute(arguments(file, more));
    }

    private void call(Path file) throws Exception {
        CommandLine command = command();
        command.parseArgs(arguments(file, "--speed", "max"));
        command.<ReplayCommand>getCommand().call();
    }

    private CommandLine command() {
        return new CommandLine(new ReplayCommand()).setOut(new PrintWriter(printed));
    }

    private String[] arguments(Path file, String... more) {
        List<String> words = new ArrayList<>(List.of(
                file.toString(),
                "--device",
                Broker.DEVICE,
                "--mqtt",
                broker.address().toString(),
                "--password-file",
                folder.resolve("password").toString()));
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    private Path trip(int rows) throws IOException {
        Path file = folder.resolve("trip.csv.gz");
        try (Writer out =
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
            out.write("time,x,y,z\n");
            for (int row = 0; row < rows; row++) {
                out.write(BEGIN.plusMillis(20L * row) + "," + row + ".5,-0.25,9.81\n");
            }
        }
        return file;
    }
}
