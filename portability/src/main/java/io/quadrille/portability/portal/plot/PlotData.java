// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal.plot;

import io.quadrille.ingestion.api.Reading;
import io.quadrille.ingestion.api.Value;
import io.quadrille.portability.held.Drawing;
import io.quadrille.tenantadmin.api.device.Stream;
import io.quadrille.tenantadmin.api.device.ValueKind;
import java.util.List;
import java.util.Locale;

/**
 * What the plot's script draws.
 *
 * @param points each {@code [epoch milliseconds, value]}; the value of a vector is an array
 * @param gaps each {@code [from, until]} in epoch milliseconds
 */
record PlotData(
        String stream,
        String name,
        String unit,
        String kind,
        List<String> axes,
        List<List<Object>> points,
        List<List<Long>> gaps) {

    static PlotData of(Stream stream, Drawing drawing, Locale reader) {
        return new PlotData(
                stream.name(),
                stream.title().in(reader),
                stream.unit(),
                stream.kind() == ValueKind.VECTOR ? "vector" : "number",
                stream.axes(),
                drawing.points().stream().map(PlotData::point).toList(),
                drawing.gaps().stream()
                        .map(gap ->
                                List.of(gap.from().toEpochMilli(), gap.until().toEpochMilli()))
                        .toList());
    }

    private static List<Object> point(Reading reading) {
        return List.of(reading.time().toEpochMilli(), value(reading.value()));
    }

    private static Object value(Value value) {
        return switch (value) {
            case Value.Numeric numeric -> numeric.value();
            case Value.Truth truth -> truth.value() ? 1 : 0;
            case Value.Vector vector -> vector.components();
            case Value.Text text -> text.value();
            case Value.Json json -> json.value();
        };
    }
}
