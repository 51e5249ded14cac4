// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.provider;

import io.quadrille.tenantadmin.TenantAdminSettings;
import io.quadrille.tenantadmin.api.AppId;
import io.quadrille.tenantadmin.api.DirectoryException;
import io.quadrille.tenantadmin.api.DirectoryException.Reason;
import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.ProviderId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.database.TenantSessions;
import io.quadrille.tenantadmin.api.provider.App;
import io.quadrille.tenantadmin.api.provider.AppKeys;
import io.quadrille.tenantadmin.api.provider.Gatekeepers;
import io.quadrille.tenantadmin.api.provider.Provider;
import io.quadrille.tenantadmin.api.provider.Providers;
import io.quadrille.tenantadmin.database.DirectoryFaults;
import io.quadrille.tenantadmin.keycloak.AppClients;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Providers and apps in the database, each app with its client in the realm. The app's row is written first and committed last. */
@ApplicationScoped
class ProviderService implements Providers {

    private final TenantSessions sessions;
    private final ProviderRepository repository;
    private final AppClients clients;
    private final KeyRules keyRules;
    private final Gatekeepers gatekeepers;

    ProviderService(
            TenantSessions sessions,
            ProviderRepository repository,
            AppClients clients,
            TenantAdminSettings settings,
            Gatekeepers gatekeepers) {
        this.gatekeepers = gatekeepers;
        this.keyRules = new KeyRules(settings.identity().hosts().orElse(Set.of()));
        this.sessions = sessions;
        this.repository = repository;
        this.clients = clients;
    }

    @Override
    public Uni<Provider> enter(TenantId tenant, Provider provider) {
        String scheme = provider.website().getScheme();
        if (provider.name().isBlank() || !("https".equals(scheme) || "http".equals(scheme))) {
            return Uni.createFrom()
                    .failure(new DirectoryException(
                            Reason.INVALID,
                            new LocalizedText(
                                    "A provider needs a name and the address of its website.",
                                    "Un prestataire a besoin d’un nom et de l’adresse de son site.")));
        }
        Optional<String> gatekeeper = gatekeepers.at(provider.website());
        if (gatekeeper.isPresent()) {
            return Uni.createFrom()
                    .failure(new DirectoryException(
                            Reason.INVALID,
                            new LocalizedText(
                                    gatekeeper.get() + " is a gatekeeper under the DMA, to whom this data may not go"
                                            + " (Data Act, Article 5(3)).",
                                    gatekeeper.get() + " est un contrôleur d’accès au sens du DMA, à qui ces données"
                                            + " ne peuvent pas aller (règlement sur les données, article 5(3)).")));
        }
        return sessions.inTenant(tenant, session -> repository.insert(session, ProviderEntity.of(tenant, provider)))
                .onFailure()
                .transform(failure -> DirectoryFaults.of(
                        failure,
                        new LocalizedText(
                                "This provider identifier is taken.", "Cet identifiant de prestataire est déjà pris."),
                        new LocalizedText(
                                "The country must be a two-letter code.",
                                "Le pays doit être un code de deux lettres.")))
                .replaceWith(provider);
    }

    @Override
    public Uni<App> register(
            TenantId tenant, AppId app, ProviderId provider, String name, List<URI> redirectUris, AppKeys keys) {
        Optional<LocalizedText> fault = AppRules.fault(name, redirectUris).or(() -> keyRules.fault(keys));
        if (fault.isPresent()) {
            return Uni.createFrom().failure(new DirectoryException(Reason.INVALID, fault.get()));
        }
        App registered = new App(app, provider, name.strip(), AppClients.clientId(tenant, app), redirectUris, false);
        return sessions.inTenant(
                        tenant,
                        session -> repository
                                .insert(session, AppEntity.of(tenant, registered))
                                .call(() -> clients.create(tenant, app, name.strip(), keys)))
                .onFailure()
                .transform(failure -> DirectoryFaults.of(
                        failure,
                        new LocalizedText(
                                "This app identifier is taken.", "Cet identifiant d’application est déjà pris."),
                        new LocalizedText("There is no such provider.", "Ce prestataire n’existe pas.")))
                .replaceWith(registered);
    }

    @Override
    public Uni<Void> verify(TenantId tenant, ProviderId provider, boolean verified) {
        return sessions.inTenant(
                tenant,
                session -> repository
                        .find(session, tenant, provider)
                        .onItem()
                        .ifNull()
                        .failWith(() -> new DirectoryException(
                                Reason.NOT_FOUND,
                                new LocalizedText("There is no such provider.", "Ce prestataire n’existe pas.")))
                        .invoke(found -> found.verify(verified))
                        .replaceWithVoid());
    }

    @Override
    public Uni<Void> stop(TenantId tenant, AppId app, boolean stopped) {
        return sessions.inTenant(
                tenant,
                session -> repository
                        .find(session, tenant, app)
                        .onItem()
                        .ifNull()
                        .failWith(() -> new DirectoryException(
                                Reason.NOT_FOUND,
                                new LocalizedText("There is no such app.", "Cette application n’existe pas.")))
                        .invoke(found -> found.stop(stopped))
                        .replaceWithVoid());
    }

    @Override
    public Uni<Optional<Provider>> find(TenantId tenant, ProviderId provider) {
        return sessions.inTenant(tenant, session -> repository.find(session, tenant, provider))
                .map(found -> Optional.ofNullable(found).map(ProviderEntity::toProvider));
    }

    @Override
    public Uni<Optional<App>> find(TenantId tenant, AppId app) {
        return sessions.inTenant(tenant, session -> repository.find(session, tenant, app))
                .map(found -> Optional.ofNullable(found).map(AppEntity::toApp));
    }

    @Override
    public Uni<List<Provider>> all(TenantId tenant) {
        return sessions.inTenant(tenant, session -> repository.all(session, tenant))
                .map(found -> found.stream().map(ProviderEntity::toProvider).toList());
    }

    @Override
    public Uni<List<App>> apps(TenantId tenant) {
        return sessions.inTenant(tenant, session -> repository.apps(session, tenant))
                .map(found -> found.stream().map(AppEntity::toApp).toList());
    }
}
