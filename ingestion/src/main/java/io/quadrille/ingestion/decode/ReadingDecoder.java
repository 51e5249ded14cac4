// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.decode;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.quadrille.tenantadmin.api.device.DeviceAuthentication.SignedInDevice;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Decodes what devices publish as readings, strictly by the device's model. */
@Singleton
public final class ReadingDecoder {

    /** The largest payload, in bytes. */
    public static final int PAYLOAD_LIMIT = 128 * 1024;

    private static final int DEPTH_LIMIT = 16;
    private static final String JSON_TYPE = "application/json";
    private static final String SENML_TYPE = "application/senml+json";

    static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH_LIMIT)
                    .maxNumberLength(64)
                    .maxStringLength(16 * 1024)
                    .maxNameLength(512)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .build();

    /**
     * Decodes a message as a whole.
     *
     * @param device whose model says what may be in it
     * @param payload as received
     * @param receivedAt when it was received; the time of readings that have none, and what SenML calls now
     * @param contentType as MQTT 5 has it; without one the JSON's form decides
     */
    public Decoded decode(SignedInDevice device, byte[] payload, Instant receivedAt, Optional<String> contentType) {
        try {
            if (payload.length > PAYLOAD_LIMIT) {
                throw new RefusedMessage(Reason.PAYLOAD_TOO_LARGE, "a payload has at most " + PAYLOAD_LIMIT + " bytes");
            }
            return decode(new CollectedReadings(device, receivedAt), payload, isSenml(contentType, payload));
        } catch (RefusedMessage refusal) {
            return refusal.outcome();
        }
    }

    private static Decoded decode(CollectedReadings readings, byte[] payload, boolean senml) throws RefusedMessage {
        try (JsonParser parser = JSON.createParser(payload)) {
            try {
                readRoot(parser, readings, senml);
                return readings.outcome();
            } catch (StreamConstraintsException met) {
                throw limit(parser);
            }
        } catch (JsonProcessingException malformed) {
            throw new RefusedMessage(Reason.MALFORMED_JSON, malformed.getOriginalMessage());
        } catch (IOException malformed) {
            throw new RefusedMessage(Reason.MALFORMED_JSON, "not a text in UTF-8");
        }
    }

    private static void readRoot(JsonParser parser, CollectedReadings readings, boolean senml)
            throws IOException, RefusedMessage {
        JsonToken first = parser.nextToken();
        if (first != JsonToken.START_ARRAY && (senml || first != JsonToken.START_OBJECT)) {
            throw new RefusedMessage(Reason.MALFORMED_JSON, senml ? "a SenML pack is an array" : "no object or array");
        }
        if (senml) {
            SenmlFormat.read(parser, readings);
        } else {
            PlainFormat.read(parser, readings);
        }
        if (parser.nextToken() != null) {
            throw new RefusedMessage(Reason.MALFORMED_JSON, "something follows the end");
        }
    }

    /** Which of the limits of {@link #JSON} the parser has met. */
    static RefusedMessage limit(JsonParser parser) {
        return parser.getParsingContext().getNestingDepth() >= DEPTH_LIMIT
                ? new RefusedMessage(Reason.TOO_DEEP, "nested deeper than " + DEPTH_LIMIT)
                : new RefusedMessage(Reason.TOO_LONG, "a name, number or text is too long");
    }

    private static boolean isSenml(Optional<String> contentType, byte[] payload) throws RefusedMessage {
        String type = contentType.orElse(JSON_TYPE).split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return switch (type) {
            case SENML_TYPE -> true;
            case JSON_TYPE, "" -> !looksPlain(payload);
            default ->
                throw new RefusedMessage(
                        Reason.UNSUPPORTED_CONTENT_TYPE, "\"" + Text.shortened(type) + "\" is not understood");
        };
    }

    /** Whether the first object begins as the plain form does, which has no field but these two. */
    private static boolean looksPlain(byte[] payload) {
        try (JsonParser parser = JSON.createParser(payload)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                return true;
            }
            if (parser.nextToken() != JsonToken.START_OBJECT || parser.nextToken() != JsonToken.FIELD_NAME) {
                return false;
            }
            String field = parser.currentName();
            return PlainFormat.TIME.equals(field) || PlainFormat.VALUES.equals(field);
        } catch (IOException malformed) {
            return false;
        }
    }
}
