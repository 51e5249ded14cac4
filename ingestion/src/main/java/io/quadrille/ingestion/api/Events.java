// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.api;

import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Stored events. Every call is bounded: by slices, by limit, and by the tenant of the transaction. */
public interface Events {

    /**
     * A page of the slices' events, ordered by time, device, type. What a slice's resolution means for events is left to those who show them.
     *
     * @param slices what may be read, with types of events in the place of streams; at most 256
     * @param after the last event of the page before, to continue behind it
     * @param limit 1 to 10,000
     */
    Uni<List<Event>> page(
            SqlConnection transaction,
            TenantId tenant,
            List<Readings.Slice> slices,
            Optional<Position> after,
            int limit);

    /** The last of the slices' events, newest first; 1 to 10,000. */
    Uni<List<Event>> newest(SqlConnection transaction, TenantId tenant, List<Readings.Slice> slices, int limit);

    /**
     * Where a page ended.
     *
     * @param time of the last event
     * @param device of the last event
     * @param type of the last event
     */
    record Position(Instant time, DeviceId device, String type) {}
}
