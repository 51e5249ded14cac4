// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.trip;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Compares what was sent with what was read. */
public final class SameReadings {

    private SameReadings() {}

    /** Whether both hold the same values at the same places, none missing and none more. */
    public static boolean are(Map<Trip.Mark, JsonNode> sent, Map<Trip.Mark, JsonNode> read) {
        return sent.keySet().equals(read.keySet())
                && sent.entrySet().stream().allMatch(entry -> same(entry.getValue(), read.get(entry.getKey())));
    }

    private static boolean same(JsonNode one, JsonNode other) {
        if (!one.isArray()) {
            return one.isNumber() ? one.asDouble() == other.asDouble() : one.equals(other);
        }
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!same(one.get(i), other.get(i))) {
                return false;
            }
        }
        return true;
    }
}
