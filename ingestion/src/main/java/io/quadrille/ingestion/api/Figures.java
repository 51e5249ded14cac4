// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.api;

import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.List;

/** Figures over many people, of whom none can be told from them. */
public interface Figures {

    /**
     * The mean of each day (UTC) over all people who contribute to it. A person contributes one value to a day, the mean of what her devices
     * measured; the lowest and the highest twentieth of these values count as much as the twentieth itself. Days to which too few
     * contribute are left out.
     *
     * @param shares what may be read; the owner is the person. At most 256
     * @param minimum how many people are enough
     */
    Uni<List<Day>> days(SqlConnection transaction, TenantId tenant, List<Buckets.Share> shares, int minimum);

    /**
     * A day's figure.
     *
     * @param from its first instant
     * @param people how many contribute, rounded down to a multiple of five
     * @param mean over these people
     */
    record Day(Instant from, long people, double mean) {}
}
