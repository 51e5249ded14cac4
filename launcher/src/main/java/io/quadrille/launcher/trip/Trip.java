// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.trip;

import com.fasterxml.jackson.databind.JsonNode;
import io.quadrille.launcher.home.LauncherException;
import io.quadrille.launcher.replay.Recording;
import io.quadrille.launcher.replay.Sample;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * A trip that ends now. All its times have the same microseconds within their millisecond; by these its readings are
 * told from those of the trip of an earlier run that it may overlap.
 *
 * @param samples what the car measured
 * @param begin the first time
 * @param end just after the last time
 */
public record Trip(List<Sample> samples, Instant begin, Instant end) {

    private static final Duration SIMULATED = Duration.ofMinutes(2);
    private static final long SEED = 17;
    private static final Map<String, String> RECORDED = Map.of(
            "trip-17-linear-acceleration.csv.gz", "x+y+z=acceleration",
            "trip-17-gyroscope.csv.gz", "x+y+z=rotation");

    /** One reading's place. */
    public record Mark(String stream, Instant time) {}

    /** A simulated trip of two minutes. */
    public static Trip simulated(Instant now) {
        return of(TripSimulation.samples(SEED, marked(now.minus(SIMULATED)), SIMULATED));
    }

    /** Trip 17 of the recordings, moved so that it ends now. */
    public static Trip recorded(Path folder, Instant now) {
        List<Recording> recordings = RECORDED.entrySet().stream()
                .map(file -> Recording.of(find(folder, file.getKey()), file.getValue()))
                .toList();
        Instant last = recordings.stream()
                .map(recording -> recording.extent().last())
                .max(Instant::compareTo)
                .orElseThrow();
        Duration shift = Duration.between(last, marked(now));
        List<Sample> samples = new ArrayList<>();
        recordings.forEach(recording -> recording.forEach(sample -> samples.add(sample.shifted(shift))));
        return of(samples);
    }

    /** What readers of these streams must find: every value at its place. */
    public Map<Mark, JsonNode> readings(Set<String> streams) {
        Map<Mark, JsonNode> readings = new HashMap<>();
        samples.forEach(sample -> sample.values().forEach((stream, value) -> {
            if (streams.contains(stream)) {
                readings.put(new Mark(stream, sample.time()), value);
            }
        }));
        return readings;
    }

    /** Whether a reading with this time can be one of this trip. */
    public boolean owns(Instant time) {
        return microsecond(time) == microsecond(begin);
    }

    /** How many readings the car made of it. */
    public long total() {
        return samples.stream().mapToLong(Sample::readings).sum();
    }

    private static Trip of(List<Sample> samples) {
        Instant begin =
                samples.stream().map(Sample::time).min(Instant::compareTo).orElseThrow();
        Instant last =
                samples.stream().map(Sample::time).max(Instant::compareTo).orElseThrow();
        return new Trip(List.copyOf(samples), begin, last.plus(1, ChronoUnit.MICROS));
    }

    private static Instant marked(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS)
                .plus(ThreadLocalRandom.current().nextInt(1, 1000), ChronoUnit.MICROS);
    }

    private static int microsecond(Instant time) {
        return time.get(ChronoField.MICRO_OF_SECOND) % 1000;
    }

    private static Path find(Path folder, String name) {
        return Stream.of(folder.resolve(name), folder.resolve("driving").resolve(name))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new LauncherException("The folder " + folder + " has no " + name
                        + "; --recordings must name the folder of the driving recordings."));
    }
}
