// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.decode;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.quadrille.ingestion.api.Event;
import io.quadrille.tenantadmin.api.device.DeviceAuthentication.SignedInDevice;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Decodes what devices publish as an event, {@code {"type": "door-fault", "time": "…", "data": {}}}, strictly by the device's model. */
@Singleton
public final class EventDecoder {

    /** The largest payload, in bytes. */
    public static final int PAYLOAD_LIMIT = 16 * 1024;

    private static final int DATA_LIMIT = 8_192;

    /** Fields as far as they were read. */
    private static final class Fields {
        private Optional<String> type = Optional.empty();
        private Optional<Instant> time = Optional.empty();
        private String data = "{}";
    }

    /**
     * Decodes one event.
     *
     * @param device whose model says what it may report
     * @param payload as received
     * @param receivedAt when it was received; the time of an event that has none
     */
    public Decoded decode(SignedInDevice device, byte[] payload, Instant receivedAt) {
        try {
            if (payload.length > PAYLOAD_LIMIT) {
                throw new RefusedMessage(Reason.PAYLOAD_TOO_LARGE, "an event has at most " + PAYLOAD_LIMIT + " bytes");
            }
            return new Decoded.Reported(event(device, fields(payload), receivedAt));
        } catch (RefusedMessage refusal) {
            return refusal.outcome();
        }
    }

    private static Event event(SignedInDevice device, Fields fields, Instant receivedAt) throws RefusedMessage {
        String type = fields.type.orElseThrow(() -> new RefusedMessage(Reason.UNKNOWN_EVENT, "the event has no type"));
        if (device.model().event(type).isEmpty()) {
            throw new RefusedMessage(
                    Reason.UNKNOWN_EVENT,
                    "the model " + device.model().id() + " has no event \"" + Text.shortened(type) + "\"");
        }
        Instant time = fields.time.orElse(receivedAt);
        CollectedReadings.requireKept(type, time, receivedAt);
        return new Event(device.device(), type, time.truncatedTo(ChronoUnit.MICROS), receivedAt, fields.data);
    }

    private static Fields fields(byte[] payload) throws RefusedMessage {
        try (JsonParser parser = ReadingDecoder.JSON.createParser(payload)) {
            try {
                return fields(parser);
            } catch (StreamConstraintsException met) {
                throw ReadingDecoder.limit(parser);
            }
        } catch (JsonProcessingException malformed) {
            throw new RefusedMessage(Reason.MALFORMED_JSON, malformed.getOriginalMessage());
        } catch (IOException malformed) {
            throw new RefusedMessage(Reason.MALFORMED_JSON, "not a text in UTF-8");
        }
    }

    private static Fields fields(JsonParser parser) throws IOException, RefusedMessage {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new RefusedMessage(Reason.MALFORMED_JSON, "an event is an object");
        }
        Fields fields = new Fields();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            parser.nextToken();
            switch (field) {
                case "type" -> fields.type = Optional.of(type(parser));
                case PlainFormat.TIME -> fields.time = Optional.of(PlainFormat.time(parser));
                case "data" -> fields.data = data(parser);
                default ->
                    throw new RefusedMessage(
                            Reason.UNEXPECTED_FIELD,
                            "beside type, time and data there is \"" + Text.shortened(field) + "\"");
            }
        }
        if (parser.nextToken() != null) {
            throw new RefusedMessage(Reason.MALFORMED_JSON, "something follows the end");
        }
        return fields;
    }

    private static String type(JsonParser parser) throws IOException, RefusedMessage {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            throw new RefusedMessage(Reason.MALFORMED_JSON, "type is to be a text");
        }
        return parser.getText();
    }

    private static String data(JsonParser parser) throws IOException, RefusedMessage {
        if (!parser.hasToken(JsonToken.START_OBJECT)) {
            throw new RefusedMessage(Reason.MALFORMED_JSON, "data is to be an object");
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = ReadingDecoder.JSON.createGenerator(text)) {
            generator.copyCurrentStructure(parser);
        }
        return PlainValues.storableJson("data", text.toString(), DATA_LIMIT);
    }
}
