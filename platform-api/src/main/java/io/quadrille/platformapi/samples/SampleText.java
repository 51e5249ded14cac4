// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.samples;

import io.quadrille.ingestion.api.Reading;
import io.quadrille.ingestion.api.Value;
import io.quadrille.tenantadmin.api.DeviceModel;
import io.quadrille.tenantadmin.api.Stream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.Collectors;

/** A value with its unit, short enough to stand beside a tick. */
final class SampleText {

    private static final MathContext DIGITS = new MathContext(5);
    private static final int LONGEST = 60;

    private SampleText() {}

    static String of(Reading reading, DeviceModel model) {
        String unit = model.stream(reading.stream()).map(Stream::unit).orElse("");
        String text = shortened(text(reading.value()));
        return unit.isEmpty() ? text : text + " " + unit;
    }

    private static String text(Value value) {
        return switch (value) {
            case Value.Numeric number -> rounded(number.value());
            case Value.Truth truth -> Boolean.toString(truth.value());
            case Value.Text text -> text.value();
            case Value.Vector vector ->
                vector.components().stream().map(SampleText::rounded).collect(Collectors.joining(" / "));
            case Value.Json json -> json.value();
        };
    }

    private static String rounded(double value) {
        return new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
