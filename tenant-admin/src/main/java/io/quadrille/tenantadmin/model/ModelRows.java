// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.model;

import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.ModelId;
import io.quadrille.tenantadmin.api.device.DeviceModel;
import io.quadrille.tenantadmin.api.device.Stream;
import io.quadrille.tenantadmin.api.device.ValueKind;
import io.quadrille.tenantadmin.event.EventTypes;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Duration;
import java.util.List;

/** A device's model out of plain SQL, one row per stream, for the paths that do without Hibernate. */
public final class ModelRows {

    /** Columns of the model and its streams, for {@link #JOINS}. */
    public static final String COLUMNS =
            "m.model, m.title_en as model_en, m.title_fr as model_fr, m.manufacturer, m.events,"
                    + " s.stream, s.title_en, s.title_fr, s.kind, s.unit, s.axes, s.category, s.retention_days, s.period_millis";

    /** Joins to the table {@code device d}. */
    public static final String JOINS = " join device_model m on (m.tenant, m.model) = (d.tenant, d.model)"
            + " join stream s on (s.tenant, s.model) = (d.tenant, d.model)";

    private ModelRows() {}

    /** The model of which these are all rows, in order; at least one. */
    public static DeviceModel model(List<Row> rows) {
        Row first = rows.getFirst();
        return new DeviceModel(
                new ModelId(first.getString("model")),
                new LocalizedText(first.getString("model_en"), first.getString("model_fr")),
                first.getString("manufacturer"),
                rows.stream().map(ModelRows::stream).toList(),
                EventTypes.of(first.getString("events")));
    }

    private static Stream stream(Row row) {
        return new Stream(
                row.getString("stream"),
                new LocalizedText(row.getString("title_en"), row.getString("title_fr")),
                ValueKind.valueOf(row.getString("kind")),
                row.getString("unit"),
                List.of(row.getArrayOfStrings("axes")),
                row.getString("category"),
                row.getInteger("retention_days"),
                Duration.ofMillis(row.getLong("period_millis")));
    }
}
