// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.decode;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.quadrille.ingestion.api.Value;
import io.quadrille.tenantadmin.api.device.Stream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/** Reads one value, at which the parser stands, as its stream's kind has it. */
final class PlainValues {

    static final int TEXT_LIMIT = 4_096;
    private static final int JSON_LIMIT = 8_192;
    private static final int COMPONENTS_LIMIT = 64;

    private PlainValues() {}

    static Value read(JsonParser parser, Stream stream) throws IOException, RefusedMessage {
        return switch (stream.kind()) {
            case NUMBER -> new Value.Numeric(number(parser, stream));
            case BOOLEAN -> new Value.Truth(truth(parser, stream));
            case TEXT -> new Value.Text(text(parser, stream));
            case VECTOR, POSITION -> Vectors.value(stream, components(parser, stream));
            case JSON -> new Value.Json(json(parser, stream));
        };
    }

    static double number(JsonParser parser, Stream stream) throws IOException, RefusedMessage {
        require(parser.currentToken().isNumeric(), stream, "a number");
        double number = parser.getDoubleValue();
        if (!Double.isFinite(number)) {
            throw new RefusedMessage(Reason.NOT_FINITE, stream.name() + " is too large");
        }
        return number;
    }

    static boolean truth(JsonParser parser, Stream stream) throws IOException, RefusedMessage {
        require(parser.currentToken().isBoolean(), stream, "true or false");
        return parser.getBooleanValue();
    }

    static String text(JsonParser parser, Stream stream) throws IOException, RefusedMessage {
        require(parser.hasToken(JsonToken.VALUE_STRING), stream, "a text");
        return Text.storable(stream, parser.getText(), TEXT_LIMIT);
    }

    private static List<Double> components(JsonParser parser, Stream stream) throws IOException, RefusedMessage {
        require(parser.hasToken(JsonToken.START_ARRAY), stream, "an array of numbers");
        List<Double> components = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (components.size() == COMPONENTS_LIMIT) {
                throw new RefusedMessage(Reason.INCOMPLETE_VECTOR, stream.name() + " has too many components");
            }
            components.add(number(parser, stream));
        }
        return components;
    }

    private static String json(JsonParser parser, Stream stream) throws IOException, RefusedMessage {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = ReadingDecoder.JSON.createGenerator(text)) {
            generator.copyCurrentStructure(parser);
        }
        return storableJson(stream.name(), text.toString(), JSON_LIMIT);
    }

    /** The JSON itself, if PostgreSQL can store it unchanged. */
    static String storableJson(String name, String text, int limit) throws RefusedMessage {
        String json = Text.storable(name, text, limit);
        if (json.contains("\\u0000")) {
            throw new RefusedMessage(Reason.UNSTORABLE_TEXT, name + " holds a NUL");
        }
        return json;
    }

    static void require(boolean right, Stream stream, String wanted) throws RefusedMessage {
        if (!right) {
            throw new RefusedMessage(Reason.WRONG_KIND, stream.name() + " wants " + wanted);
        }
    }
}
