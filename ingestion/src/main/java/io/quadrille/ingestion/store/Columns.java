// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.store;

import io.quadrille.ingestion.api.Reading;
import io.quadrille.ingestion.api.Value;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Readings turned on their side: one array per column, as {@code unnest} takes them. */
final class Columns {

    /** Rows of {@code device, stream, time, received_at, number, vector, text, boolean, json} from parameters $2 to $10. */
    static final String UNNEST = """
            unnest($2::text[], $3::text[], $4::timestamptz[], $5::timestamptz[], $6::float8[], $7::text[], $8::text[],
                $9::boolean[], $10::text[]) as r(device, stream, time, received_at, number, vector, text, boolean, json)
            """;

    private final String[] device;
    private final String[] stream;
    private final OffsetDateTime[] time;
    private final OffsetDateTime[] receivedAt;
    private final Double[] number;
    private final String[] vector;
    private final String[] text;
    private final Boolean[] truth;
    private final String[] json;

    private Columns(int rows) {
        device = new String[rows];
        stream = new String[rows];
        time = new OffsetDateTime[rows];
        receivedAt = new OffsetDateTime[rows];
        number = new Double[rows];
        vector = new String[rows];
        text = new String[rows];
        truth = new Boolean[rows];
        json = new String[rows];
    }

    static Tuple parameters(String tenant, List<Reading> readings) {
        Columns columns = new Columns(readings.size());
        for (int row = 0; row < readings.size(); row++) {
            columns.set(row, readings.get(row));
        }
        return columns.tuple(tenant);
    }

    private void set(int row, Reading reading) {
        device[row] = reading.device().value();
        stream[row] = reading.stream();
        time[row] = reading.time().atOffset(ZoneOffset.UTC);
        receivedAt[row] = reading.receivedAt().atOffset(ZoneOffset.UTC);
        switch (reading.value()) {
            case Value.Numeric numeric -> number[row] = numeric.value();
            case Value.Vector components -> vector[row] = literal(components);
            case Value.Text words -> text[row] = words.value();
            case Value.Truth yesOrNo -> truth[row] = yesOrNo.value();
            case Value.Json any -> json[row] = any.value();
        }
    }

    private static String literal(Value.Vector vector) {
        return vector.components().stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    private Tuple tuple(String tenant) {
        List<Object> parameters = new ArrayList<>();
        parameters.add(tenant);
        parameters.add(device);
        parameters.add(stream);
        parameters.add(time);
        parameters.add(receivedAt);
        parameters.add(number);
        parameters.add(vector);
        parameters.add(text);
        parameters.add(truth);
        parameters.add(json);
        return Tuple.tuple(parameters);
    }
}
