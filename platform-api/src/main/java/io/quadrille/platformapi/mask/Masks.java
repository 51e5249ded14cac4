// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.mask;

import io.quadrille.consent.api.Mask;
import io.quadrille.ingestion.api.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Applies masks to a value. */
public final class Masks {

    private static final int LATITUDE_AND_LONGITUDE = 2;

    private Masks() {}

    /** The value after all of the masks; empty if it is of a kind that one of them cannot make coarse: then it must not leave. */
    public static Optional<Value> applied(List<Mask> masks, Value value) {
        Optional<Value> masked = Optional.of(value);
        for (Mask mask : masks) {
            masked = masked.flatMap(finer -> applied(mask, finer));
        }
        return masked;
    }

    private static Optional<Value> applied(Mask mask, Value value) {
        return switch (mask.type()) {
            case ROUND -> numbers(value, mask, RoundingMode.HALF_EVEN);
            case TRUNCATE ->
                value instanceof Value.Text text
                        ? Optional.of(new Value.Text(beginning(text.value(), (int) mask.size())))
                        : numbers(value, mask, RoundingMode.DOWN);
            case GEO_BLUR -> value instanceof Value.Vector place ? blurred(mask, place) : Optional.empty();
        };
    }

    private static Optional<Value> numbers(Value value, Mask mask, RoundingMode mode) {
        return switch (value) {
            case Value.Numeric number -> Optional.of(new Value.Numeric(multiple(number.value(), mask.size(), mode)));
            case Value.Vector vector ->
                Optional.of(new Value.Vector(vector.components().stream()
                        .map(component -> multiple(component, mask.size(), mode))
                        .toList()));
            case Value.Truth truth -> Optional.empty();
            case Value.Text text -> Optional.empty();
            case Value.Json json -> Optional.empty();
        };
    }

    private static double multiple(double value, double step, RoundingMode mode) {
        BigDecimal size = BigDecimal.valueOf(step);
        return BigDecimal.valueOf(value).divide(size, 0, mode).multiply(size).doubleValue();
    }

    private static String beginning(String text, int characters) {
        return text.codePointCount(0, text.length()) <= characters
                ? text
                : text.substring(0, text.offsetByCodePoints(0, characters));
    }

    private static Optional<Value> blurred(Mask mask, Value.Vector place) {
        List<Double> components = place.components();
        if (components.size() < LATITUDE_AND_LONGITUDE
                || !(Math.abs(components.get(0)) <= 90)
                || !(Math.abs(components.get(1)) <= 180)) {
            return Optional.empty();
        }
        return Optional.of(new Value.Vector(new Grid(mask.size()).middle(components.get(0), components.get(1))));
    }
}
