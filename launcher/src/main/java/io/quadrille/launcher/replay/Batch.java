// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;

/** Samples gathered into one message, never more than the platform takes: 500 readings, 128 KiB. */
final class Batch {

    static final int MOST_READINGS = 500;
    static final int MOST_BYTES = 128 * 1024;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ByteArrayOutputStream message = new ByteArrayOutputStream();
    private int readings;
    private Instant first;

    /** Whether this sample still fits: by count, by size, and no later than {@code span} after the first. */
    boolean takes(Sample sample, byte[] encoded, Duration span) {
        return readings == 0
                || (readings + sample.readings() <= MOST_READINGS
                        && message.size() + encoded.length + 2 <= MOST_BYTES
                        && Duration.between(first, sample.time()).compareTo(span) < 0);
    }

    void add(Sample sample, byte[] encoded) {
        message.write(readings == 0 ? '[' : ',');
        message.writeBytes(encoded);
        first = readings == 0 ? sample.time() : first;
        readings += sample.readings();
    }

    boolean isEmpty() {
        return readings == 0;
    }

    int readings() {
        return readings;
    }

    /** The message, in the plain JSON form; the batch is empty again. */
    byte[] take() {
        message.write(']');
        byte[] taken = message.toByteArray();
        message.reset();
        readings = 0;
        return taken;
    }

    static byte[] encode(Sample sample) {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        values.setAll(sample.values());
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("time", sample.time().toString());
        node.set("values", values);
        try {
            return JSON.writeValueAsBytes(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
