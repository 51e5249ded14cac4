// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.read;

import io.quadrille.ingestion.api.Buckets;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@link Buckets} in PostgreSQL, in the transactions and with the rights of those who ask. */
@Singleton
final class PostgresBuckets implements Buckets {

    private static final int LIMIT = 10_000;

    /** So many readings are gathered of a window for one page; the bucket in which it happens is gathered whole. */
    private static final int GATHERED_LIMIT = 200_000;

    private final int gatheredLimit;

    @Inject
    PostgresBuckets() {
        this(GATHERED_LIMIT);
    }

    PostgresBuckets(int gatheredLimit) {
        this.gatheredLimit = gatheredLimit;
    }

    @Override
    public Uni<Page> page(
            SqlConnection transaction,
            TenantId tenant,
            List<Share> shares,
            Duration asked,
            Optional<Position> after,
            int limit) {
        if (limit < 1 || limit > LIMIT || asked.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("a page has 1 to " + LIMIT + " buckets of at least a second");
        }
        return transaction
                .preparedQuery(BucketRows.QUERY)
                .execute(Steps.of(shares, asked, Clock.systemUTC().instant())
                        .parameters(tenant.value())
                        .addInteger(limit)
                        .addOffsetDateTime(after.map(last -> last.from().atOffset(ZoneOffset.UTC))
                                .orElse(null))
                        .addString(after.map(last -> last.device().value()).orElse(null))
                        .addString(after.map(Position::stream).orElse(null))
                        .addString(after.map(Position::owner).orElse(null))
                        .addInteger(gatheredLimit))
                .map(rows -> page(rows, limit));
    }

    /** Behind a walk that was cut off others may have come further, but not it. */
    private static Page page(RowSet<Row> rows, int limit) {
        List<Bucket> buckets = new ArrayList<>(rows.size());
        for (Row row : rows) {
            buckets.add(bucket(row));
            if (row.getBoolean("cut_off")) {
                return new Page(buckets, false);
            }
        }
        return new Page(buckets, buckets.size() < limit);
    }

    private static Bucket bucket(Row row) {
        return new Bucket(
                row.getString("owner"),
                new DeviceId(row.getString("device")),
                row.getString("stream"),
                row.getOffsetDateTime("start").toInstant(),
                row.getOffsetDateTime("finish").toInstant(),
                row.getLong("count"),
                BucketRows.mean(row),
                BucketRows.number(row, "lowest"),
                BucketRows.number(row, "highest"),
                ReadingRows.value(row));
    }
}
