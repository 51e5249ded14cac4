// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.decode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.quadrille.ingestion.api.Value;
import io.quadrille.tenantadmin.api.device.Stream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** SenML JSON (RFC 8428); the components of a vector are records {@code stream/axis} at the same time. */
final class SenmlFormat {

    /** RFC 8428 §4.5.3: a smaller time is relative to now. */
    private static final BigDecimal FIRST_ABSOLUTE_TIME = BigDecimal.valueOf(1L << 28);

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final CollectedReadings readings;
    private final Map<Moment, Double[]> vectors = new LinkedHashMap<>();

    private SenmlFormat(CollectedReadings readings) {
        this.readings = readings;
    }

    private record Moment(String stream, Instant time) {}

    /** Reads on from the first token of the array. */
    static void read(JsonParser parser, CollectedReadings readings) throws IOException, RefusedMessage {
        new SenmlFormat(readings).readPack(parser);
    }

    private void readPack(JsonParser parser) throws IOException, RefusedMessage {
        SenmlRecord entry = new SenmlRecord();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (!parser.hasToken(JsonToken.START_OBJECT)) {
                throw new RefusedMessage(Reason.MALFORMED_JSON, "a SenML pack is an array of objects");
            }
            entry.read(parser);
            if (!entry.isBaseOnly()) {
                resolve(entry);
            }
        }
        for (Map.Entry<Moment, Double[]> vector : vectors.entrySet()) {
            Stream stream = readings.stream(vector.getKey().stream());
            readings.add(stream, vector.getKey().time(), complete(stream, vector.getValue()));
        }
    }

    private void resolve(SenmlRecord entry) throws RefusedMessage {
        String name = entry.fullName();
        int slash = name.lastIndexOf('/');
        if (slash >= 0 && readings.isStream(name.substring(0, slash))) {
            component(readings.stream(name.substring(0, slash)), name.substring(slash + 1), entry);
            return;
        }
        Stream stream = readings.stream(name);
        readings.add(stream, time(entry), scalar(stream, entry));
    }

    private static Value scalar(Stream stream, SenmlRecord entry) throws RefusedMessage {
        return switch (stream.kind()) {
            case NUMBER -> {
                requireUnit(stream, stream.unit(), entry);
                yield new Value.Numeric(entry.numberOf(stream));
            }
            case BOOLEAN -> new Value.Truth(entry.truthOf(stream));
            case TEXT -> new Value.Text(entry.textOf(stream));
            case VECTOR, POSITION ->
                throw new RefusedMessage(
                        Reason.INCOMPLETE_VECTOR,
                        stream.name() + " is sent as " + stream.name() + "/"
                                + Vectors.axes(stream).getFirst() + " and so on");
            case JSON -> throw new RefusedMessage(Reason.WRONG_KIND, stream.name() + " has no form in SenML");
        };
    }

    private void component(Stream stream, String axis, SenmlRecord entry) throws RefusedMessage {
        int index = Vectors.isComposed(stream) ? Vectors.axes(stream).indexOf(axis) : -1;
        if (index < 0) {
            throw new RefusedMessage(
                    Reason.UNKNOWN_STREAM, stream.name() + " has no component \"" + Text.shortened(axis) + "\"");
        }
        requireUnit(stream, Vectors.unit(stream, index), entry);
        Moment moment = new Moment(stream.name(), time(entry));
        if (vectors.size() == CollectedReadings.LIMIT && !vectors.containsKey(moment)) {
            throw new RefusedMessage(
                    Reason.TOO_MANY_READINGS, "a message holds at most " + CollectedReadings.LIMIT + " readings");
        }
        Double[] components = vectors.computeIfAbsent(
                moment, first -> new Double[Vectors.axes(stream).size()]);
        if (components[index] != null) {
            throw new RefusedMessage(
                    Reason.REPEATED_COMPONENT, stream.name() + "/" + axis + " comes twice for one time");
        }
        components[index] = entry.numberOf(stream);
    }

    private static Value complete(Stream stream, Double[] components) throws RefusedMessage {
        int present = 0;
        while (present < components.length && components[present] != null) {
            present++;
        }
        if (Arrays.stream(components).skip(present).anyMatch(component -> component != null)) {
            throw new RefusedMessage(Reason.INCOMPLETE_VECTOR, stream.name() + " lacks a component");
        }
        return Vectors.value(stream, Arrays.asList(components).subList(0, present));
    }

    private static void requireUnit(Stream stream, String wanted, SenmlRecord entry) throws RefusedMessage {
        String unit = entry.effectiveUnit();
        if (!unit.isEmpty() && !unit.equals(wanted)) {
            throw new RefusedMessage(
                    Reason.WRONG_UNIT, stream.name() + " is in " + wanted + ", not in " + Text.shortened(unit));
        }
    }

    private Instant time(SenmlRecord entry) {
        BigDecimal seconds = entry.fullTime();
        BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
        long nanos = seconds.subtract(whole)
                .movePointRight(9)
                .setScale(0, RoundingMode.DOWN)
                .longValueExact();
        Instant start = seconds.compareTo(FIRST_ABSOLUTE_TIME) < 0 ? readings.receivedAt() : Instant.EPOCH;
        return start.plusSeconds(whole.longValueExact()).plusNanos(Math.min(nanos, NANOS_PER_SECOND - 1));
    }
}
