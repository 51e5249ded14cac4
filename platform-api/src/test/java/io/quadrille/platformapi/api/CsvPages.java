// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quadrille.platformapi.harness.Stored.Row;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads page after page as CSV, led on by the header Link (RFC 8288). */
record CsvPages(Calls calls, String device) {

    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    List<Row> all(String query, int limit) {
        List<Row> rows = new ArrayList<>();
        Optional<String> address = Optional.of(calls.address("/readings").toString() + "?" + query + "&limit=" + limit);
        while (address.isPresent()) {
            Response answer =
                    calls.signed("GET", "/readings").accept("text/csv").get(address.get());
            answer.then().statusCode(200).contentType("text/csv;charset=UTF-8");
            rows.addAll(rows(answer.asString()));
            address = Optional.ofNullable(answer.header("Link"))
                    .map(NEXT::matcher)
                    .filter(Matcher::find)
                    .map(link -> link.group(1));
        }
        return rows;
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
