// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.api;

import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Stored readings gathered into steps of time. Every call is bounded: by slices, by limit, and by the tenant of the transaction. */
public interface Buckets {

    /**
     * A page of buckets, ordered by first instant, device, stream, owner; those without a reading are left out.
     *
     * @param shares what may be read; at most 256
     * @param asked how long a bucket is to be, at least a second
     * @param after the last bucket of the page before, to continue behind it
     * @param limit 1 to 10,000
     */
    Uni<Page> page(
            SqlConnection transaction,
            TenantId tenant,
            List<Share> shares,
            Duration asked,
            Optional<Position> after,
            int limit);

    /**
     * A slice and whose it is. Readings of different owners never meet in a bucket, nor do those of different devices.
     *
     * @param owner a word that stays the same from page to page
     * @param slice what may be read
     */
    record Share(String owner, Readings.Slice slice) {

        /**
         * How long this share's buckets are. Where the slice has a resolution it is the least multiple of it that is not shorter than what is
         * asked, so that no two answers differ by less than that resolution; and only whole buckets leave that are over.
         */
        public Duration step(Duration asked) {
            Duration finest = slice.resolution();
            if (finest.isZero()) {
                return asked;
            }
            long whole = asked.dividedBy(finest);
            return finest.multipliedBy(finest.multipliedBy(whole).equals(asked) ? whole : whole + 1);
        }
    }

    /**
     * What was measured in a step of time, counted from 1970-01-01T00:00:00Z and cut to the slice.
     *
     * @param owner of the share
     * @param device of which device
     * @param stream of which stream
     * @param from first instant
     * @param until first instant after it
     * @param count how many readings, at least one
     * @param mean of numbers, and of each component of vectors
     * @param least of numbers
     * @param greatest of numbers
     * @param last the last reading's value
     */
    record Bucket(
            String owner,
            DeviceId device,
            String stream,
            Instant from,
            Instant until,
            long count,
            Optional<Value> mean,
            Optional<Value> least,
            Optional<Value> greatest,
            Value last) {

        /** The same with the edges of its step, cut to a window and not to the slice. */
        public Bucket onGrid(Duration step, Instant first, Instant end) {
            long micros = step.dividedBy(ChronoUnit.MICROS.getDuration());
            long edge = Math.floorDiv(ChronoUnit.MICROS.between(Instant.EPOCH, from), micros) * micros;
            Instant start = Instant.EPOCH.plus(edge, ChronoUnit.MICROS);
            Instant finish = start.plus(step);
            return new Bucket(
                    owner,
                    device,
                    stream,
                    start.isBefore(first) ? first : start,
                    finish.isAfter(end) ? end : finish,
                    count,
                    mean,
                    least,
                    greatest,
                    last);
        }
    }

    /**
     * Some buckets.
     *
     * @param buckets as many as the limit, or fewer
     * @param complete whether none follows; a page that gathers very many readings may end early
     */
    record Page(List<Bucket> buckets, boolean complete) {

        /** Copies the buckets. */
        public Page {
            buckets = List.copyOf(buckets);
        }
    }

    /**
     * Where a page ended.
     *
     * @param from first instant of the last bucket
     * @param device of the last bucket
     * @param stream of the last bucket
     * @param owner of the last bucket
     */
    record Position(Instant from, DeviceId device, String stream, String owner) {}
}
