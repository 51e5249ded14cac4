// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.readings;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.quadrille.platformapi.shown.ReadingView;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A page as a SenML pack (RFC 8428), as devices send it: the device is the base name, the components of a vector or a position are records
 * {@code stream/axis} of the same time. JSON, for which SenML has no form, is a text.
 */
final class SenmlPack {

    private static final int MICROSECONDS = 6;

    private final ArrayNode records = JsonNodeFactory.instance.arrayNode();
    private String device = "";

    private SenmlPack() {}

    static ArrayNode of(ReadingsPage page) {
        SenmlPack pack = new SenmlPack();
        page.readings().forEach(pack::add);
        return pack.records;
    }

    private void add(ReadingView reading) {
        switch (reading.value()) {
            case Double number ->
                started(reading, reading.stream(), reading.unit()).put("v", number);
            case Boolean truth ->
                started(reading, reading.stream(), reading.unit()).put("vb", truth);
            case String text ->
                started(reading, reading.stream(), reading.unit()).put("vs", text);
            case RawValue json ->
                started(reading, reading.stream(), "").put("vs", json.rawValue().toString());
            case List<?> components -> addEach(reading, components);
            default -> throw new IllegalStateException("a value that has no form in SenML");
        }
    }

    private void addEach(ReadingView reading, List<?> components) {
        for (int i = 0; i < components.size(); i++) {
            ReadingView.Axis axis = reading.axes().get(i);
            started(reading, reading.stream() + "/" + axis.name(), axis.unit()).put("v", (Double) components.get(i));
        }
    }

    private ObjectNode started(ReadingView reading, String name, String unit) {
        ObjectNode entry = records.addObject();
        if (!device.equals(reading.device())) {
            device = reading.device();
            entry.put("bn", device + "/");
        }
        entry.put("n", name);
        if (!unit.isEmpty()) {
            entry.put("u", unit);
        }
        return entry.put("t", seconds(reading.time()));
    }

    private static BigDecimal seconds(Instant time) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, time);
        return new BigDecimal(BigInteger.valueOf(micros), MICROSECONDS);
    }
}
