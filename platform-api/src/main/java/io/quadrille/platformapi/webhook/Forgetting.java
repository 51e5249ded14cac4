// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.webhook;

import io.quadrille.platformapi.role.Played;
import io.quadrille.platformapi.subscription.Messages;
import io.quadrille.tenantadmin.api.Tenant;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.Tenants;
import io.quadrille.tenantadmin.api.database.Application;
import io.quadrille.tenantadmin.api.database.TenantTransactions;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Forgets what was sent or given up long ago. */
@ApplicationScoped
class Forgetting {

    private final Tenants tenants;
    private final TenantTransactions transactions;
    private final Messages messages;
    private final WebhookSettings settings;
    private final Played played;

    Forgetting(
            Tenants tenants,
            @Application TenantTransactions transactions,
            Messages messages,
            WebhookSettings settings,
            Played played) {
        this.tenants = tenants;
        this.transactions = transactions;
        this.messages = messages;
        this.settings = settings;
        this.played = played;
    }

    @Scheduled(every = "6h", delayed = "15m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> now() {
        if (!played.api()) {
            return Uni.createFrom().voidItem();
        }
        return tenants.all()
                .chain(all -> Multi.createFrom()
                        .iterable(all)
                        .map(Tenant::id)
                        .onItem()
                        .transformToUniAndConcatenate(this::forget)
                        .collect()
                        .last());
    }

    private Uni<Void> forget(TenantId tenant) {
        return transactions.inTenant(
                tenant,
                transaction ->
                        messages.forgetOlder(transaction, tenant, Instant.now().minus(settings.kept())));
    }
}
