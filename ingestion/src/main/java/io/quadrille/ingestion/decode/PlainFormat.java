// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.decode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.quadrille.ingestion.api.Value;
import io.quadrille.tenantadmin.api.device.Stream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** {@code {"time": "…", "values": {"speed": 12.3, "acceleration": [0.1, 0.2, 9.8]}}}, one or an array. */
final class PlainFormat {

    static final String TIME = "time";
    static final String VALUES = "values";

    private PlainFormat() {}

    private record Measured(Stream stream, Value value) {}

    /** Reads on from the first token of the object or of the array. */
    static void read(JsonParser parser, CollectedReadings readings) throws IOException, RefusedMessage {
        if (parser.hasToken(JsonToken.START_OBJECT)) {
            readObject(parser, readings);
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (!parser.hasToken(JsonToken.START_OBJECT)) {
                throw new RefusedMessage(Reason.MALFORMED_JSON, "an array of objects is wanted");
            }
            readObject(parser, readings);
        }
    }

    private static void readObject(JsonParser parser, CollectedReadings readings) throws IOException, RefusedMessage {
        Instant time = readings.receivedAt();
        List<Measured> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            parser.nextToken();
            switch (field) {
                case TIME -> time = time(parser);
                case VALUES -> readValues(parser, readings, values);
                default ->
                    throw new RefusedMessage(
                            Reason.UNEXPECTED_FIELD,
                            "beside time and values there is \"" + Text.shortened(field) + "\"");
            }
        }
        for (Measured value : values) {
            readings.add(value.stream(), time, value.value());
        }
    }

    private static void readValues(JsonParser parser, CollectedReadings readings, List<Measured> values)
            throws IOException, RefusedMessage {
        if (!parser.hasToken(JsonToken.START_OBJECT)) {
            throw new RefusedMessage(Reason.MALFORMED_JSON, "values is to be an object");
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Stream stream = readings.stream(parser.currentName());
            parser.nextToken();
            values.add(new Measured(stream, PlainValues.read(parser, stream)));
        }
    }

    static Instant time(JsonParser parser) throws IOException, RefusedMessage {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            throw new RefusedMessage(Reason.MALFORMED_TIME, "time is to be a text as RFC 3339 has it");
        }
        try {
            return DateTimeFormatter.ISO_INSTANT.parse(parser.getText(), Instant::from);
        } catch (DateTimeException notATime) {
            throw new RefusedMessage(
                    Reason.MALFORMED_TIME, "\"" + Text.shortened(parser.getText()) + "\" is not a time of RFC 3339");
        }
    }
}
