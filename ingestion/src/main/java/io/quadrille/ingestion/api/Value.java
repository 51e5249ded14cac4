// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.api;

import java.util.List;

/** A measured value; which of these it is follows from the stream's kind. */
public sealed interface Value {

    /** A finite number in the stream's unit. */
    record Numeric(double value) implements Value {}

    /** True or false. */
    record Truth(boolean value) implements Value {}

    /** A text. */
    record Text(String value) implements Value {}

    /** The components of a vector, or latitude, longitude and perhaps altitude of a position. */
    record Vector(List<Double> components) implements Value {

        /** Copies the components. */
        public Vector {
            components = List.copyOf(components);
        }
    }

    /** Any JSON, as text. */
    record Json(String value) implements Value {}
}
