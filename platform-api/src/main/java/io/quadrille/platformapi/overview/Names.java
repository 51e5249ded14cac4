// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.overview;

import io.quadrille.consent.api.agreement.DataAgreement;
import io.quadrille.consent.api.ledger.AccessLedger.AccessCount;
import io.quadrille.platformapi.overview.Overview.Lodged;
import io.quadrille.platformapi.overview.Overview.Looks;
import io.quadrille.tenantadmin.api.provider.App;
import io.quadrille.tenantadmin.api.provider.Provider;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What apps and providers are called; who is not known any more is shown by identifier. */
record Names(List<Provider> providers, List<App> apps) {

    Lodged lodged(DataAgreement agreement, Locale reader) {
        String app = agreement.app().value();
        return new Lodged(
                agreement.id(),
                app(app).map(App::name).orElse(app),
                provider(app),
                agreement.terms().purposeText().in(reader),
                agreement.revision(),
                agreement.lodgedAt());
    }

    Looks looks(AccessCount count) {
        return new Looks(
                app(count.app()).map(App::name).orElse(count.app()),
                provider(count.app()),
                count.allowed(),
                count.refused());
    }

    private Optional<App> app(String id) {
        return apps.stream().filter(app -> app.id().value().equals(id)).findFirst();
    }

    private String provider(String app) {
        return app(app).flatMap(known -> providers.stream()
                        .filter(provider -> provider.id().equals(known.provider()))
                        .findFirst())
                .map(Provider::name)
                .orElse("");
    }
}
