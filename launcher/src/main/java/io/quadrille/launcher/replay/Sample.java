// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a device measured at one instant.
 *
 * @param values by stream: a number, a text, a boolean, or an array of numbers for a vector or a position
 */
public record Sample(Instant time, Map<String, JsonNode> values) {

    /** Keeps the order of the streams. */
    public Sample {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** How many readings this makes: one a stream. */
    public int readings() {
        return values.size();
    }

    /** The same values at another time. */
    public Sample shifted(Duration by) {
        return new Sample(time.plus(by), values);
    }
}
