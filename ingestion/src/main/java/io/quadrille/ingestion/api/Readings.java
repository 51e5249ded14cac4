// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.api;

import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Stored readings. Every call is bounded: by slices, by limit, and by the tenant of the transaction. */
public interface Readings {

    /**
     * A page of the slices' readings, ordered by time, device, stream.
     *
     * @param slices what may be read; at most 256
     * @param after the last reading of the page before, to continue behind it
     * @param limit 1 to 10,000
     */
    Uni<List<Reading>> page(
            SqlConnection transaction, TenantId tenant, List<Slice> slices, Optional<Position> after, int limit);

    /** The latest reading of each stream of the slices that lies inside its slice's window. */
    Uni<List<Reading>> latest(SqlConnection transaction, TenantId tenant, List<Slice> slices);

    /**
     * The silences of a stream that are longer than a limit, at most 1,000, oldest first; the one from the last reading until now among
     * them. A silence shorter than a 10,000th of the window is left out.
     */
    Uni<List<Gap>> gaps(
            SqlConnection transaction,
            TenantId tenant,
            DeviceId device,
            String stream,
            Instant from,
            Instant until,
            Duration longerThan);

    /**
     * A stream thinned for drawing: at most {@code buckets} points (1 to 5,000), the mean of each time bucket; of vectors the mean of each
     * component, of what has no mean the last value. Of a bucket's readings the first 500 count.
     */
    Uni<List<Reading>> overview(
            SqlConnection transaction,
            TenantId tenant,
            DeviceId device,
            String stream,
            Instant from,
            Instant until,
            int buckets);

    /** When a device was last heard, if ever. */
    Uni<Optional<Instant>> lastContact(SqlConnection transaction, TenantId tenant, DeviceId device);

    /**
     * A part of the stored readings. With a resolution only the first reading of each period of that length leaves; periods are counted from
     * 1970-01-01T00:00:00Z, and the first of all readings is meant, so that asking for another window yields no finer data. Where slices
     * overlap, a reading leaves if any of them lets it, once.
     *
     * @param device of this device
     * @param streams these streams, at least one
     * @param from first instant
     * @param until first instant after it
     * @param resolution length of a period; zero for every reading
     */
    record Slice(DeviceId device, Set<String> streams, Instant from, Instant until, Duration resolution) {}

    /**
     * Where a page ended.
     *
     * @param time of the last reading
     * @param device of the last reading
     * @param stream of the last reading
     */
    record Position(Instant time, DeviceId device, String stream) {}

    /**
     * A silence.
     *
     * @param from the last reading before it
     * @param until the first reading after it, or the end of the window
     */
    record Gap(Instant from, Instant until) {}
}
