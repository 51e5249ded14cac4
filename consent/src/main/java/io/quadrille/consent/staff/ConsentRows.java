// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.staff;

import io.quadrille.consent.api.ConsentRecord;
import io.quadrille.consent.api.agreement.Vocabulary;
import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.provider.App;
import io.quadrille.tenantadmin.api.provider.Provider;
import io.quadrille.tenantadmin.api.provider.Providers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Puts consents into words: who reads what. */
@ApplicationScoped
class ConsentRows {

    private final Providers providers;
    private final Vocabulary vocabulary;

    ConsentRows(Providers providers, Vocabulary vocabulary) {
        this.providers = providers;
        this.vocabulary = vocabulary;
    }

    Uni<List<ConsentRow>> of(TenantId tenant, List<ConsentRecord> consents, Locale reader) {
        return providers
                .apps(tenant)
                .chain(apps -> providers
                        .all(tenant)
                        .map(known -> consents.stream()
                                .map(consent -> row(consent, apps, known, reader))
                                .toList()));
    }

    private ConsentRow row(ConsentRecord consent, List<App> apps, List<Provider> known, Locale reader) {
        Optional<App> app =
                apps.stream().filter(one -> one.id().equals(consent.app())).findFirst();
        return new ConsentRow(
                consent,
                app.map(App::name).orElse(consent.app().value()),
                app.flatMap(one -> known.stream()
                                .filter(provider -> provider.id().equals(one.provider()))
                                .findFirst())
                        .map(Provider::name)
                        .orElse(""),
                consent.categories().stream()
                        .sorted()
                        .map(category -> word(category, reader))
                        .toList());
    }

    private String word(String category, Locale reader) {
        LocalizedText title = vocabulary.categories().get(category);
        return title == null ? category : title.in(reader);
    }
}
