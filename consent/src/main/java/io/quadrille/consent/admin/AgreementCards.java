// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.admin;

import io.quadrille.consent.admin.AgreementCard.Category;
import io.quadrille.consent.api.agreement.Agreements;
import io.quadrille.consent.api.agreement.DataAgreement;
import io.quadrille.consent.api.agreement.DataAgreement.AskedCategory;
import io.quadrille.consent.api.agreement.DataAgreement.Terms;
import io.quadrille.consent.api.agreement.Vocabulary;
import io.quadrille.tenantadmin.api.AppId;
import io.quadrille.tenantadmin.api.ProviderId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.provider.App;
import io.quadrille.tenantadmin.api.provider.Provider;
import io.quadrille.tenantadmin.api.provider.Providers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts names and words to a tenant's agreements. */
@ApplicationScoped
class AgreementCards {

    private final Agreements agreements;
    private final Providers providers;
    private final Vocabulary vocabulary;

    AgreementCards(Agreements agreements, Providers providers, Vocabulary vocabulary) {
        this.agreements = agreements;
        this.providers = providers;
        this.vocabulary = vocabulary;
    }

    Uni<List<AgreementCard>> of(TenantId tenant, Locale reader) {
        return agreements
                .all(tenant)
                .chain(found -> providers
                        .apps(tenant)
                        .chain(apps -> providers.all(tenant).map(known -> cards(found, apps, known, reader))));
    }

    private List<AgreementCard> cards(
            List<DataAgreement> found, List<App> apps, List<Provider> providers, Locale reader) {
        Map<AppId, App> appsById = apps.stream().collect(Collectors.toMap(App::id, Function.identity()));
        Map<ProviderId, Provider> providersById =
                providers.stream().collect(Collectors.toMap(Provider::id, Function.identity()));
        return found.stream()
                .map(agreement -> {
                    App app = appsById.get(agreement.app());
                    return card(agreement, app, providersById.get(app.provider()), reader);
                })
                .toList();
    }

    private AgreementCard card(DataAgreement agreement, App app, Provider provider, Locale reader) {
        Terms terms = agreement.terms();
        return new AgreementCard(
                app.name(),
                provider.name(),
                terms.purposeText().in(reader),
                terms.purpose(),
                vocabulary.legalBases().get(terms.legalBasis()).in(reader),
                terms.categories().stream()
                        .map(asked -> category(asked, reader))
                        .toList(),
                terms.resolution().toSeconds(),
                terms.retentionDays(),
                terms.policy(),
                agreement.revision(),
                agreement.lodgedAt(),
                agreement.hash());
    }

    private Category category(AskedCategory asked, Locale reader) {
        return new Category(
                vocabulary.categories().get(asked.category()).in(reader),
                asked.category(),
                asked.required(),
                asked.reason().in(reader));
    }
}
