// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal.sentence;

import io.quadrille.tenantadmin.api.AppId;
import io.quadrille.tenantadmin.api.ProviderId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.provider.App;
import io.quadrille.tenantadmin.api.provider.Provider;
import io.quadrille.tenantadmin.api.provider.Providers;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The names behind the identifiers of apps. */
@ApplicationScoped
public class Counterparts {

    private final Providers providers;

    Counterparts(Providers providers) {
        this.providers = providers;
    }

    /** Every app of these tenants. */
    public Uni<Known> of(Collection<TenantId> tenants) {
        return Multi.createFrom()
                .iterable(new LinkedHashSet<>(tenants))
                .onItem()
                .transformToUniAndConcatenate(this::inTenant)
                .collect()
                .asList()
                .map(lists -> new Known(lists.stream().flatMap(List::stream).toList()));
    }

    private Uni<List<Counterpart>> inTenant(TenantId tenant) {
        return providers.all(tenant).flatMap(all -> {
            Map<ProviderId, Provider> byId = all.stream().collect(Collectors.toMap(Provider::id, Function.identity()));
            return providers
                    .apps(tenant)
                    .map(apps -> apps.stream()
                            .map(app -> counterpart(tenant, app, byId))
                            .toList());
        });
    }

    private static Counterpart counterpart(TenantId tenant, App app, Map<ProviderId, Provider> byId) {
        Provider provider = byId.get(app.provider());
        String name = provider == null ? app.provider().value() : provider.name();
        return new Counterpart(tenant, app.id(), app.name(), name);
    }

    /** @param all every app */
    public record Known(List<Counterpart> all) {

        /** The app's names; its identifier where it is not known any more. */
        public Counterpart of(TenantId tenant, String app) {
            return all.stream()
                    .filter(known ->
                            known.tenant().equals(tenant) && known.app().value().equals(app))
                    .findFirst()
                    .orElseGet(() -> new Counterpart(tenant, new AppId(app), app, app));
        }
    }
}
