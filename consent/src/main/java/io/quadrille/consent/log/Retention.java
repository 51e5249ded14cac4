// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.log;

import io.quadrille.tenantadmin.api.Tenant;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.Tenants;
import io.quadrille.tenantadmin.api.database.Application;
import io.quadrille.tenantadmin.api.database.TenantTransactions;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;

/** Forgets entries whose time is over; the database sees to it that no other can go, and that their hashes stay. */
@ApplicationScoped
class Retention {

    private static final String FORGET = "select forget_entries($1, $2)";
    private static final int STEP = 10_000;

    private final Tenants tenants;
    private final TenantTransactions transactions;
    private final LedgerSettings settings;
    private final LedgerRole role;

    Retention(Tenants tenants, @Application TenantTransactions transactions, LedgerSettings settings, LedgerRole role) {
        this.tenants = tenants;
        this.transactions = transactions;
        this.settings = settings;
        this.role = role;
    }

    @Scheduled(every = "24h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> daily() {
        return role.played()
                ? tenants.all()
                        .chain(all -> Multi.createFrom()
                                .iterable(all)
                                .map(Tenant::id)
                                .onItem()
                                .transformToUniAndConcatenate(this::forget)
                                .collect()
                                .asList()
                                .replaceWithVoid())
                : Uni.createFrom().voidItem();
    }

    /** Answers how many entries went. */
    Uni<Long> forget(TenantId tenant) {
        return Multi.createBy()
                .repeating()
                .uni(() -> step(tenant))
                .whilst(gone -> gone == STEP)
                .collect()
                .with(Collectors.summingLong(Long::longValue));
    }

    private Uni<Long> step(TenantId tenant) {
        return transactions.inTenant(
                tenant,
                transaction -> transaction
                        .preparedQuery(FORGET)
                        .execute(Tuple.of(settings.years(), STEP))
                        .map(rows -> rows.iterator().next().getLong(0)));
    }
}
