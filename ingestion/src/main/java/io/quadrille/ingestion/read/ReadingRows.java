// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.read;

import io.quadrille.ingestion.api.Reading;
import io.quadrille.ingestion.api.Value;
import io.quadrille.tenantadmin.api.DeviceId;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.List;

/** Rows of {@code device, stream, time, received_at, number, vector, text, boolean, json} as readings. */
final class ReadingRows {

    static final String COLUMNS =
            "device, stream, time, received_at, number, vector, text, boolean, json::text as json";

    private ReadingRows() {}

    static List<Reading> of(RowSet<Row> rows) {
        List<Reading> readings = new ArrayList<>(rows.size());
        rows.forEach(row -> readings.add(of(row)));
        return readings;
    }

    private static Reading of(Row row) {
        return new Reading(
                new DeviceId(row.getString("device")),
                row.getString("stream"),
                row.getOffsetDateTime("time").toInstant(),
                row.getOffsetDateTime("received_at").toInstant(),
                value(row));
    }

    static Value value(Row row) {
        Double number = row.getDouble("number");
        if (number != null) {
            return new Value.Numeric(number);
        }
        Double[] vector = row.getArrayOfDoubles("vector");
        if (vector != null) {
            return new Value.Vector(List.of(vector));
        }
        String text = row.getString("text");
        if (text != null) {
            return new Value.Text(text);
        }
        Boolean truth = row.getBoolean("boolean");
        return truth != null ? new Value.Truth(truth) : new Value.Json(row.getString("json"));
    }
}
