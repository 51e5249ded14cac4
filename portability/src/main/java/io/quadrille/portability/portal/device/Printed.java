// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal.device;

import io.quadrille.ingestion.api.Event;
import io.quadrille.ingestion.api.Reading;
import io.quadrille.ingestion.api.Value;
import io.quadrille.tenantadmin.api.device.DeviceModel;
import io.quadrille.tenantadmin.api.device.Stream;
import io.quadrille.tenantadmin.api.device.ValueKind;
import io.quadrille.tenantadmin.api.web.Formats;
import io.quadrille.tenantadmin.api.web.Units;
import java.text.NumberFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Values as one reader reads them. */
record Printed(Formats formats) {

    private static final int METRES_OF_A_DEGREE = 5;
    private static final double NOTHING = 0.005;
    private static final int LONGEST = 80;

    NowRow row(Stream stream, Reading reading) {
        return new NowRow(
                stream.name(),
                stream.title().in(formats.locale()),
                text(stream, reading.value()),
                stream.kind() == ValueKind.POSITION ? "" : Units.printed(stream.unit(), formats.locale()),
                reading.time(),
                reading.value() instanceof Value.Vector);
    }

    EventRow row(DeviceModel model, Event event) {
        return new EventRow(
                event.time(),
                model.event(event.type())
                        .map(type -> type.title().in(formats.locale()))
                        .orElse(event.type()),
                event.data().equals("{}") ? "" : shortened(event.data()));
    }

    private String text(Stream stream, Value value) {
        return switch (value) {
            case Value.Numeric numeric -> formats.number(numeric.value());
            case Value.Truth truth -> truth.value() ? "✓" : "✗";
            case Value.Text text -> shortened(text.value());
            case Value.Json json -> shortened(json.value());
            case Value.Vector vector ->
                stream.kind() == ValueKind.POSITION
                        ? position(vector.components())
                        : components(stream.axes(), vector.components());
        };
    }

    private String components(List<String> axes, List<Double> components) {
        return IntStream.range(0, Math.min(axes.size(), components.size()))
                .mapToObj(i -> axes.get(i) + '\u00a0' + component(components.get(i)))
                .collect(Collectors.joining("  "));
    }

    /** Hundredths are what an eye can compare between components; an axis at rest reads 0, not noise. */
    private String component(double value) {
        NumberFormat hundredths = NumberFormat.getNumberInstance(formats.locale());
        hundredths.setMinimumFractionDigits(2);
        hundredths.setMaximumFractionDigits(2);
        return hundredths.format(Math.abs(value) < NOTHING ? 0 : value).replace('-', '\u2212');
    }

    /** Four significant digits would move a position by kilometres. */
    private String position(List<Double> components) {
        NumberFormat degrees = NumberFormat.getNumberInstance(formats.locale());
        degrees.setMaximumFractionDigits(METRES_OF_A_DEGREE);
        return components.stream().limit(2).map(degrees::format).collect(Collectors.joining("°, ", "", "°"));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
