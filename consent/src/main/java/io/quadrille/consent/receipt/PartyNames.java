// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.receipt;

import io.quadrille.consent.api.Pseudonyms;
import io.quadrille.tenantadmin.api.AppId;
import io.quadrille.tenantadmin.api.Tenant;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.Tenants;
import io.quadrille.tenantadmin.api.database.Application;
import io.quadrille.tenantadmin.api.database.TenantTransactions;
import io.quadrille.tenantadmin.api.provider.App;
import io.quadrille.tenantadmin.api.provider.Provider;
import io.quadrille.tenantadmin.api.provider.Providers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks up whom a receipt names. */
@ApplicationScoped
class PartyNames {

    private final Tenants tenants;
    private final Providers providers;
    private final TenantTransactions transactions;
    private final Pseudonyms pseudonyms;

    PartyNames(
            Tenants tenants, Providers providers, @Application TenantTransactions transactions, Pseudonyms pseudonyms) {
        this.tenants = tenants;
        this.providers = providers;
        this.transactions = transactions;
        this.pseudonyms = pseudonyms;
    }

    Uni<Parties> of(TenantId tenant, AppId app) {
        return tenants.find(tenant)
                .chain(controller ->
                        providers.find(tenant, app).chain(found -> of(controller.orElseThrow(), found.orElseThrow())));
    }

    private Uni<Parties> of(Tenant tenant, App app) {
        return providers.find(tenant.id(), app.provider()).chain(provider -> of(tenant, app, provider.orElseThrow()));
    }

    private Uni<Parties> of(Tenant tenant, App app, Provider provider) {
        return transactions
                .inTenant(tenant.id(), connection -> pseudonyms.forProvider(connection, tenant.id(), provider.id()))
                .map(names -> new Parties(tenant, provider, app, names));
    }
}
