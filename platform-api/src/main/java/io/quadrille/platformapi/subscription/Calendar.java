// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.subscription;

import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** When there is something to do for which subscription. Several nodes share the work; one at a time is at one subscription. */
@ApplicationScoped
public class Calendar {

    // Long enough for a turn; what a dead node had taken is taken up after it.
    private static final String TAKE =
            "update webhook_due d set due_at = 'infinity', leased_until = now() + interval '60 s'"
                    + " from (select tenant, subscription from webhook_due where leased_until <= now()"
                    + " and (due_at <= now() or leased_until > '-infinity') order by due_at limit $1 for update skip locked) n"
                    + " where d.tenant = n.tenant and d.subscription = n.subscription returning d.tenant, d.subscription, d.failures";
    private static final String GIVE_BACK = "update webhook_due set due_at = least(due_at, $3), failures = $4,"
            + " leased_until = '-infinity' where tenant = $1 and subscription = $2";
    private static final String WAKE =
            "update webhook_due set due_at = least(due_at, now()) where tenant = $1 and subscription = $2";
    private static final OffsetDateTime NEVER = OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final Pool pool;

    Calendar(Pool pool) {
        this.pool = pool;
    }

    /**
     * A subscription that is due, and this node's for a minute.
     *
     * @param failures how often in a row its receiver could not be reached
     */
    public record Entry(TenantId tenant, UUID subscription, int failures) {}

    /** Takes those that are due, of whatever tenant. */
    public Uni<List<Entry>> take(int most) {
        return pool.preparedQuery(TAKE)
                .execute(Tuple.of(most))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Entry(
                                new TenantId(row.getString("tenant")),
                                row.getUUID("subscription"),
                                row.getInteger("failures")))
                        .toList());
    }

    /** Gives one back until it is due again, or earlier if something has happened meanwhile. */
    public Uni<Void> giveBack(SqlConnection transaction, Entry entry, Instant due, int failures) {
        OffsetDateTime at = due.equals(Instant.MAX) ? NEVER : due.atOffset(ZoneOffset.UTC);
        return transaction
                .preparedQuery(GIVE_BACK)
                .execute(Tuple.of(entry.tenant().value(), entry.subscription(), at, failures))
                .replaceWithVoid();
    }

    /** There is something to do now. */
    Uni<Void> wake(SqlConnection transaction, TenantId tenant, UUID subscription) {
        return transaction
                .preparedQuery(WAKE)
                .execute(Tuple.of(tenant.value(), subscription))
                .replaceWithVoid();
    }
}
