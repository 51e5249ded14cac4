// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quadrille.platformapi.harness.Stored.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads page after page as CSV, led on by the header Link (RFC 8288). */
record CsvPages(Calls calls, String device) {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    List<Row> all(String query, int limit) {
        return new LinkedPages(calls, "text/csv", "text/csv;charset=UTF-8", this::rows).all(query, limit);
    }

    private List<Row> rows(String text) {
        try (CSVParser csv = CSVParser.parse(text, FORMAT)) {
            return csv.stream().map(this::row).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Row row(CSVRecord line) {
        try {
            return new Row(
                    device,
                    line.get("stream"),
                    Instant.parse(line.get("time")),
                    JsonPages.value(new ObjectMapper().readTree(line.get("value"))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
