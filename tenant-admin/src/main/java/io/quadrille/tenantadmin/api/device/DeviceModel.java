// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.api.device;

import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.ModelId;
import java.util.List;
import java.util.Optional;

/**
 * What every device of a kind measures.
 *
 * @param id the model
 * @param title what people call it
 * @param manufacturer who makes it
 * @param streams its signals, in the order in which people read them
 * @param events what it may report
 */
public record DeviceModel(
        ModelId id, LocalizedText title, String manufacturer, List<Stream> streams, List<EventType> events) {

    /** Copies the lists. */
    public DeviceModel {
        streams = List.copyOf(streams);
        events = List.copyOf(events);
    }

    /** A model that reports nothing. */
    public DeviceModel(ModelId id, LocalizedText title, String manufacturer, List<Stream> streams) {
        this(id, title, manufacturer, streams, List.of());
    }

    /** The stream of that name, if the model has it. */
    public Optional<Stream> stream(String name) {
        return streams.stream().filter(stream -> stream.name().equals(name)).findFirst();
    }

    /** The event type of that name, if the model has it. */
    public Optional<EventType> event(String name) {
        return events.stream().filter(type -> type.name().equals(name)).findFirst();
    }
}
