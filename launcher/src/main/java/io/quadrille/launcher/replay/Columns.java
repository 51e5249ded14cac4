// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.quadrille.launcher.home.LauncherException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/**
 * Which columns of the recording become which stream.
 *
 * @param byStream for each stream its column, or the columns of a vector in their order
 */
public record Columns(Map<String, List<String>> byStream) {

    /** Reads {@code speed=speed,x+y+z=acceleration}: the column, or columns of a vector, then the stream. */
    static Columns parse(String text) {
        Map<String, List<String>> byStream = new LinkedHashMap<>();
        for (String pair : text.split(",", -1)) {
            String[] sides = pair.strip().split("=", -1);
            if (sides.length != 2 || sides[0].isBlank() || sides[1].isBlank()) {
                throw new LauncherException(
                        "--streams must look like speed=speed,x+y+z=acceleration (columns=stream,…); \"" + pair
                                + "\" does not.");
            }
            byStream.put(
                    sides[1].strip(),
                    Arrays.stream(sides[0].split("\\+", -1)).map(String::strip).toList());
        }
        return new Columns(byStream);
    }

    /** Every column but the time becomes the stream of its name. */
    static Columns all(List<String> header, String timeColumn) {
        return new Columns(header.stream()
                .filter(column -> !column.equals(timeColumn))
                .collect(Collectors.toMap(column -> column, List::of, (one, other) -> one, LinkedHashMap::new)));
    }

    void requireIn(List<String> header) {
        byStream.values().stream()
                .flatMap(List::stream)
                .filter(column -> !header.contains(column))
                .findFirst()
                .ifPresent(missing -> {
                    throw new LauncherException("The recording has no column \"" + missing + "\"; it has "
                            + String.join(", ", header) + ".");
                });
    }

    /** The values of one row; an empty cell is no reading. */
    Map<String, JsonNode> values(CSVRecord row) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        byStream.forEach((stream, columns) -> value(row, columns).ifPresent(value -> values.put(stream, value)));
        return values;
    }

    private static Optional<JsonNode> value(CSVRecord row, List<String> columns) {
        List<String> cells = columns.stream().map(row::get).map(String::strip).toList();
        if (cells.stream().allMatch(String::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(cells.size() == 1 ? scalar(cells.get(0)) : vector(row, cells));
    }

    private static JsonNode scalar(String cell) {
        if (cell.equals("true") || cell.equals("false")) {
            return BooleanNode.valueOf(Boolean.parseBoolean(cell));
        }
        return number(cell).<JsonNode>map(DoubleNode::valueOf).orElseGet(() -> TextNode.valueOf(cell));
    }

    private static JsonNode vector(CSVRecord row, List<String> cells) {
        ArrayNode vector = JsonNodeFactory.instance.arrayNode(cells.size());
        for (String cell : cells) {
            vector.add(number(cell)
                    .orElseThrow(() -> new LauncherException("Row " + row.getRecordNumber() + " of the recording has \""
                            + cell + "\" where a vector needs a number.")));
        }
        return vector;
    }

    private static Optional<Double> number(String cell) {
        try {
            return Optional.of(Double.valueOf(cell)).filter(Double::isFinite);
        } catch (NumberFormatException notNumber) {
            return Optional.empty();
        }
    }
}
