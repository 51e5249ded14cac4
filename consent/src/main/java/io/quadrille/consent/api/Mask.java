// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/**
 * How coarse the values of a stream are made before they leave.
 *
 * @param type in which way
 * @param size how coarse: metres for a blurred position, the step for numbers, for texts the number of characters; positive
 */
public record Mask(Type type, double size) {

    /** The ways in which values are made coarse. */
    public enum Type {
        /** Numbers and the components of vectors become the nearest multiple of the step. */
        ROUND("round"),
        /** Numbers and the components of vectors become the multiple of the step next to them towards zero; of texts the first characters stay. */
        TRUNCATE("truncate"),
        /** A position becomes the middle of a square on the ground with sides of that many metres; its altitude is left out. */
        GEO_BLUR("geo-blur");

        private final String word;

        Type(String word) {
            this.word = word;
        }

        /** As policies and agreements name it. */
        @JsonValue
        public String word() {
            return word;
        }

        /**
         * By that name.
         *
         * @throws IllegalArgumentException if there is none of that name
         */
        @JsonCreator
        public static Type of(String word) {
            return Arrays.stream(values())
                    .filter(type -> type.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no mask is called " + word));
        }
    }

    /** Whether whoever sees the one sees no more than who sees the other. */
    public boolean atLeastAsCoarseAs(Mask other) {
        return type == other.type && size >= other.size;
    }
}
