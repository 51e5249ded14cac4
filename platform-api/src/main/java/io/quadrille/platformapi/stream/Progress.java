// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.stream;

import io.quadrille.consent.api.decision.Decision;
import io.quadrille.ingestion.api.Reading;
import io.quadrille.ingestion.api.Readings;
import io.quadrille.platformapi.problem.ProblemType;
import io.quadrille.tenantadmin.api.DeviceId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How far a stream has come: of each device's stream the last reading that left. Streams of one device arrive in messages of their own, so
 * that one instant for all would lose what comes a moment later.
 *
 * @param since nothing measured before leaves
 * @param last the last reading's time of each stream of which one has left
 */
public record Progress(Instant since, Map<Source, Instant> last) {

    private static final int MOST = 64;
    private static final String FIELD = ",";
    private static final String PART = "|";

    /** A stream of a device. */
    public record Source(DeviceId device, String stream) {}

    /** Copies the times. */
    public Progress {
        last = Collections.unmodifiableMap(new LinkedHashMap<>(last));
    }

    /** Nothing has left yet. */
    public static Progress from(Instant since) {
        return new Progress(since, Map.of());
    }

    /** What has not left yet of what may leave; 400 if these are more streams than one call follows. */
    List<Readings.Slice> ahead(Decision decision) {
        List<Readings.Slice> slices = new ArrayList<>();
        for (Decision.Slice slice : decision.slices()) {
            for (String stream : slice.streams()) {
                Instant begin = last.containsKey(new Source(slice.device(), stream))
                        ? last.get(new Source(slice.device(), stream)).plus(1, ChronoUnit.MICROS)
                        : since;
                Instant from = begin.isAfter(slice.from()) ? begin : slice.from();
                if (from.isBefore(slice.until())) {
                    slices.add(new Readings.Slice(
                            slice.device(), Set.of(stream), from, slice.until(), slice.resolution()));
                }
            }
        }
        if (slices.size() > MOST) {
            throw ProblemType.INVALID_REQUEST.problem(
                    "This follows more than " + MOST + " streams of devices; name devices or streams.");
        }
        return slices;
    }

    /** So far, once these have left. */
    Progress after(List<Reading> readings) {
        Map<Source, Instant> further = new LinkedHashMap<>(last);
        readings.forEach(reading -> further.merge(
                new Source(reading.device(), reading.stream()),
                reading.time(),
                (one, other) -> one.isAfter(other) ? one : other));
        return new Progress(since, further);
    }

    /** As text, for {@link #read}. */
    public String written() {
        return micros(since)
                + last.entrySet().stream()
                        .map(entry -> PART
                                + entry.getKey().device().value()
                                + FIELD
                                + entry.getKey().stream()
                                + FIELD
                                + micros(entry.getValue()))
                        .collect(Collectors.joining());
    }

    /** What {@link #written} wrote. */
    public static Progress read(String text) {
        String[] parts = text.split("\\" + PART, -1);
        Map<Source, Instant> last = new LinkedHashMap<>();
        for (int i = 1; i < parts.length; i++) {
            String[] fields = parts[i].split(FIELD, 3);
            last.put(new Source(new DeviceId(fields[0]), fields[1]), instant(fields[2]));
        }
        return new Progress(instant(parts[0]), last);
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private static Instant instant(String micros) {
        return Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS);
    }
}
