// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonFormat;
import io.quadrille.platformapi.PlatformSettings;
import io.quadrille.platformapi.shown.ReadingView;
import io.quadrille.platformapi.subscription.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes messages as CloudEvents 1.0 in JSON. */
@ApplicationScoped
class Envelopes {

    static final String MEDIA_TYPE = JsonFormat.CONTENT_TYPE;

    private static final String PREFIX = "io.quadrille.";

    private final JsonFormat format = new JsonFormat();
    private final ObjectMapper json;
    private final URI source;

    Envelopes(ObjectMapper json, PlatformSettings settings) {
        this.json = json;
        this.source = settings.publicUrl().resolve("/api/v1");
    }

    /** A message that says the same at every attempt. */
    Content.Said of(Message message, String data) {
        return said(message.id().toString(), message, data.getBytes(StandardCharsets.UTF_8));
    }

    /** Readings; another attempt that says something else, because a consent has become narrower, has another identifier. */
    Content.Said of(Message message, List<ReadingView> readings) {
        try {
            byte[] data = json.writeValueAsBytes(Map.of("readings", readings));
            byte[] prefix = message.id().toString().getBytes(StandardCharsets.UTF_8);
            byte[] whole = new byte[prefix.length + data.length];
            System.arraycopy(prefix, 0, whole, 0, prefix.length);
            System.arraycopy(data, 0, whole, prefix.length, data.length);
            return said(UUID.nameUUIDFromBytes(whole).toString(), message, data);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("readings have no JSON", impossible);
        }
    }

    private Content.Said said(String id, Message message, byte[] data) {
        return new Content.Said(
                id,
                format.serialize(CloudEventBuilder.v1()
                        .withId(id)
                        .withSource(source)
                        .withType(PREFIX + message.kind())
                        .withSubject(message.consent().toString())
                        .withTime(message.at().atOffset(ZoneOffset.UTC))
                        .withData("application/json", data)
                        .build()));
    }
}
