// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.read;

import io.quadrille.ingestion.api.Reading;
import io.quadrille.ingestion.api.Readings;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** {@link Readings} in PostgreSQL, in the transactions and with the rights of those who ask. */
@Singleton
final class PostgresReadings implements Readings {

    private static final String LAST_CONTACT = "select heard_at from contact where tenant = $1 and device = $2";

    @Override
    public Uni<List<Reading>> page(
            SqlConnection transaction, TenantId tenant, List<Slice> slices, Optional<Position> after, int limit) {
        return Pages.page(transaction, tenant, Windows.of(slices), after, limit);
    }

    @Override
    public Uni<List<Reading>> latest(SqlConnection transaction, TenantId tenant, List<Slice> slices) {
        return Pages.latest(transaction, tenant, Windows.of(slices));
    }

    @Override
    public Uni<List<Gap>> gaps(
            SqlConnection transaction,
            TenantId tenant,
            DeviceId device,
            String stream,
            Instant from,
            Instant until,
            Duration longerThan) {
        long micros = Gaps.shortestMicros(from, until, longerThan);
        return transaction
                .preparedQuery(Gaps.QUERY)
                .execute(window(tenant, device, stream, from, until).addLong(micros))
                .map(Gaps::of);
    }

    @Override
    public Uni<List<Reading>> overview(
            SqlConnection transaction,
            TenantId tenant,
            DeviceId device,
            String stream,
            Instant from,
            Instant until,
            int buckets) {
        long micros = Overviews.bucketMicros(from, until, buckets);
        return transaction
                .preparedQuery(Overviews.KIND)
                .execute(window(tenant, device, stream, from, until))
                .chain(kind -> transaction
                        .preparedQuery(Overviews.points(kind))
                        .execute(window(tenant, device, stream, from, until).addLong(micros)))
                .map(ReadingRows::of);
    }

    @Override
    public Uni<Optional<Instant>> lastContact(SqlConnection transaction, TenantId tenant, DeviceId device) {
        return transaction
                .preparedQuery(LAST_CONTACT)
                .execute(Tuple.of(tenant.value(), device.value()))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(
                                rows.iterator().next().getOffsetDateTime(0).toInstant()));
    }

    private static Tuple window(TenantId tenant, DeviceId device, String stream, Instant from, Instant until) {
        return Tuple.of(
                tenant.value(), device.value(), stream, from.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC));
    }
}
