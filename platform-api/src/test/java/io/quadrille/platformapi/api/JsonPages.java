// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.quadrille.launcher.provider.Answer;
import io.quadrille.launcher.provider.ProviderApp;
import io.quadrille.platformapi.harness.Stored.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Reads page after page as JSON; rows are named after the one device they are expected of. */
record JsonPages(ProviderApp app, String device) {

    List<Row> json(String query, int limit) {
        List<Row> rows = new ArrayList<>();
        String next = "";
        do {
            Answer answer = app.get("/readings?" + query + "&limit=" + limit + next);
            if (answer.status() != 200) {
                throw new AssertionError(answer.toString());
            }
            answer.json().path("readings").forEach(reading -> rows.add(row(reading)));
            String cursor = answer.json().path("next").asText();
            next = cursor.isEmpty() ? "" : "&cursor=" + cursor;
        } while (!next.isEmpty());
        return rows;
    }

    private Row row(JsonNode reading) {
        return new Row(
                device,
                reading.path("stream").asText(),
                Instant.parse(reading.path("time").asText()),
                value(reading.path("value")));
    }

    static List<Double> value(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asDouble)
                        .toList()
                : List.of(value.asDouble());
    }
}
