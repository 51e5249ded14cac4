// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.delivery;

import io.quadrille.ingestion.api.Event;
import io.quadrille.ingestion.api.Reading;
import io.quadrille.ingestion.decode.Decoded;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.TenantId;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message on its way from a device to the database.
 *
 * @param tenant the device's tenant
 * @param device who sent it
 * @param topic where it was sent to
 * @param receivedAt when
 * @param content its readings or its event, or why it is refused; either is stored
 * @param size of the payload in bytes
 * @param firstBytes what staff see of a refused payload
 */
public record Delivery(
        TenantId tenant,
        DeviceId device,
        String topic,
        Instant receivedAt,
        Decoded content,
        int size,
        Buffer firstBytes) {

    /** How much of a refused payload is kept. */
    public static final int FIRST_BYTES = 256;

    /** What was accepted; empty for a refused message. */
    public List<Reading> readings() {
        return content instanceof Decoded.Accepted accepted ? accepted.readings() : List.of();
    }

    /** What was reported; empty for readings and for a refused message. */
    public Optional<Event> event() {
        return content instanceof Decoded.Reported reported ? Optional.of(reported.event()) : Optional.empty();
    }

    /** The same message, refused after all. */
    public Delivery refused(Decoded.Refused refusal) {
        return new Delivery(tenant, device, topic, receivedAt, refusal, size, firstBytes);
    }
}
