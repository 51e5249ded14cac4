// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.usage;

import io.quadrille.tenantadmin.api.AppId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.database.Application;
import io.quadrille.tenantadmin.api.database.TenantTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Counts in the ledger: nothing is counted twice, and nothing leaves uncounted. */
@ApplicationScoped
class UsageMeter {

    // An entry's identifier begins with its time (UUIDv7, RFC 9562), so the index of an app's entries is one of its
    // days too.
    static final String BY_DAY = """
            select (at at time zone 'UTC')::date as day, app, count(*) filter (where outcome = 'allowed') as answered,
                count(*) filter (where outcome = 'refused') as refused, sum(row_count)::bigint as rows
            from access_event
            where tenant = $1 and app = any($2) and access >= $3
            group by 1, 2
            order by 1 desc, 2
            """;

    private static final int BITS_AFTER_TIME = 16;

    private final TenantTransactions transactions;

    UsageMeter(@Application TenantTransactions transactions) {
        this.transactions = transactions;
    }

    /** The use of some apps from a day on, newest first; days without use are left out. */
    Uni<List<DayOfUse>> since(LocalDate first, TenantId tenant, Collection<AppId> apps) {
        String[] names = apps.stream().map(AppId::value).toArray(String[]::new);
        return transactions.inTenant(
                tenant,
                transaction -> transaction
                        .preparedQuery(BY_DAY)
                        .execute(Tuple.of(tenant.value(), names, firstEntry(first)))
                        .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                                .map(UsageMeter::day)
                                .toList()));
    }

    /** Not after any identifier that was made on that day. */
    static UUID firstEntry(LocalDate day) {
        return new UUID(day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli() << BITS_AFTER_TIME, 0);
    }

    private static DayOfUse day(Row row) {
        return new DayOfUse(
                row.getLocalDate("day"),
                row.getString("app"),
                row.getLong("answered"),
                row.getLong("refused"),
                row.getLong("rows"));
    }
}
