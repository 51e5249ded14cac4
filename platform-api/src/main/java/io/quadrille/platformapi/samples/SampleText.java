// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.samples;

import io.quadrille.ingestion.api.Reading;
import io.quadrille.ingestion.api.Value;
import io.quadrille.tenantadmin.api.device.DeviceModel;
import io.quadrille.tenantadmin.api.device.Stream;
import io.quadrille.tenantadmin.api.device.ValueKind;
import io.quadrille.tenantadmin.api.web.Units;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.stream.Collectors;

/** A value with its unit, short enough to stand beside a tick. */
record SampleText(Locale reader) {

    private static final int LONGEST = 60;
    private static final int OF_A_NUMBER = 1;
    private static final int OF_A_COMPONENT = 2;
    private static final int OF_A_POSITION = 5;

    String of(Reading reading, DeviceModel model) {
        Stream stream = model.stream(reading.stream()).orElseThrow();
        String text = shortened(text(stream, reading.value()));
        String unit = Units.printed(stream.unit(), reader);
        return unit.isEmpty() ? text : text + '\u00a0' + unit;
    }

    private String text(Stream stream, Value value) {
        return switch (value) {
            case Value.Numeric number -> rounded(number.value(), OF_A_NUMBER);
            case Value.Truth truth -> Boolean.toString(truth.value());
            case Value.Text text -> text.value();
            case Value.Vector vector ->
                vector.components().stream()
                        .map(part ->
                                rounded(part, stream.kind() == ValueKind.POSITION ? OF_A_POSITION : OF_A_COMPONENT))
                        .collect(Collectors.joining(" / "));
            case Value.Json json -> json.value();
        };
    }

    private String rounded(double value, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(reader);
        format.setMaximumFractionDigits(decimals);
        String text = format.format(value);
        return text.equals("-0") ? "0" : text;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
