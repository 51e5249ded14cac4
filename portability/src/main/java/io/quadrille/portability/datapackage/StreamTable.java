// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.datapackage;

import io.quadrille.ingestion.api.Reading;
import io.quadrille.ingestion.api.Value;
import io.quadrille.tenantadmin.api.device.Stream;
import io.quadrille.tenantadmin.api.device.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** How a stream is laid out as a table: one row a reading, one column a component. */
public final class StreamTable {

    private static final List<String> POSITION = List.of("latitude", "longitude", "altitude");

    private final Stream stream;

    /** @param stream the stream */
    public StreamTable(Stream stream) {
        this.stream = stream;
    }

    /**
     * A column (Table Schema field).
     *
     * @param name as in the file's first line
     * @param type Table Schema type
     * @param title what it holds
     * @param unit SenML unit, empty where there is none
     */
    public record Column(String name, String type, String title, String unit) {}

    /** Every column in order; the first is the key. */
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("time", "datetime", "When it was measured", ""));
        columns.add(new Column("received_at", "datetime", "When the platform received it", ""));
        columns.addAll(valueColumns());
        return columns;
    }

    private List<Column> valueColumns() {
        return switch (stream.kind()) {
            case NUMBER -> List.of(value("number", stream.unit()));
            case BOOLEAN -> List.of(value("boolean", ""));
            case TEXT -> List.of(value("string", ""));
            case JSON -> List.of(value("any", ""));
            case VECTOR ->
                stream.axes().stream()
                        .map(axis -> new Column(axis, "number", stream.title().en() + ", " + axis, stream.unit()))
                        .toList();
            case POSITION ->
                IntStream.range(0, POSITION.size())
                        .mapToObj(i -> new Column(POSITION.get(i), "number", POSITION.get(i), i < 2 ? "deg" : "m"))
                        .toList();
        };
    }

    private Column value(String type, String unit) {
        return new Column("value", type, stream.title().en(), unit);
    }

    /** The cells of a reading, in the order of the columns. */
    public List<Object> cells(Reading reading) {
        List<Object> cells = new ArrayList<>();
        cells.add(reading.time());
        cells.add(reading.receivedAt());
        switch (reading.value()) {
            case Value.Numeric numeric -> cells.add(numeric.value());
            case Value.Truth truth -> cells.add(truth.value());
            case Value.Text text -> cells.add(text.value());
            case Value.Json json -> cells.add(json.value());
            case Value.Vector vector -> cells.addAll(components(vector));
        }
        return cells;
    }

    /** A position without altitude leaves that cell empty. */
    private List<Object> components(Value.Vector vector) {
        List<Object> cells = new ArrayList<>(vector.components());
        while (stream.kind() == ValueKind.POSITION && cells.size() < POSITION.size()) {
            cells.add("");
        }
        return cells;
    }
}
