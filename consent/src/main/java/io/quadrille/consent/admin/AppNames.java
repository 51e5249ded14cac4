// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.admin;

import io.quadrille.consent.admin.AgreementList.Choice;
import io.quadrille.tenantadmin.api.AppId;
import io.quadrille.tenantadmin.api.provider.App;
import io.quadrille.tenantadmin.api.provider.Provider;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a tenant's apps are called, and whose they are. */
record AppNames(List<App> apps, List<Provider> providers) {

    String app(AppId id) {
        return app(id.value()).map(App::name).orElse(id.value());
    }

    String provider(AppId id) {
        return app(id.value()).map(this::provider).orElse("");
    }

    /** The app of that identifier, if the tenant has it. */
    Optional<AppId> known(String id) {
        return app(id).map(App::id);
    }

    /** The apps whose name or provider contains the text. */
    Set<AppId> naming(String text) {
        String sought = text.toLowerCase(Locale.ROOT);
        return apps.stream()
                .filter(app -> (app.name() + '\n' + provider(app))
                        .toLowerCase(Locale.ROOT)
                        .contains(sought))
                .map(App::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    List<Choice> choices() {
        return apps.stream()
                .map(app -> new Choice(app.id().value(), app.name()))
                .toList();
    }

    private Optional<App> app(String id) {
        return apps.stream().filter(app -> app.id().value().equals(id)).findFirst();
    }

    private String provider(App app) {
        return providers.stream()
                .filter(provider -> provider.id().equals(app.provider()))
                .findFirst()
                .map(Provider::name)
                .orElse("");
    }
}
