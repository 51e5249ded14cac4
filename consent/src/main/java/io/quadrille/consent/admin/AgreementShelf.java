// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.admin;

import io.quadrille.consent.api.agreement.DataAgreement;
import io.quadrille.consent.api.agreement.LodgedAgreements;
import io.quadrille.consent.api.agreement.LodgedAgreements.Search;
import io.quadrille.consent.api.agreement.Vocabulary;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.provider.Providers;
import io.quadrille.tenantadmin.api.web.Paging;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds a tenant's agreements and puts names and words to them. */
@ApplicationScoped
class AgreementShelf {

    private final LodgedAgreements agreements;
    private final Providers providers;
    private final Vocabulary vocabulary;

    AgreementShelf(LodgedAgreements agreements, Providers providers, Vocabulary vocabulary) {
        this.agreements = agreements;
        this.providers = providers;
        this.vocabulary = vocabulary;
    }

    Uni<AgreementList> list(TenantId tenant, AgreementSearch asked, Locale reader) {
        return names(tenant).chain(names -> {
            Search search = search(asked, names);
            return agreements.count(tenant, search).chain(total -> {
                Paging paging = Paging.of("/admin/agreements", asked.kept(), asked.page(), total);
                AgreementWords words = new AgreementWords(vocabulary, names, reader);
                return agreements
                        .page(tenant, search, paging.offset(), Paging.SIZE)
                        .map(found -> new AgreementList(
                                found.stream().map(words::row).toList(),
                                asked,
                                names.choices(),
                                words.bases(),
                                paging));
            });
        });
    }

    /** One revision of an agreement, the newest where none is named; empty if there is no such one. */
    Uni<Optional<AgreementCard>> card(TenantId tenant, UUID agreement, Optional<Integer> revision, Locale reader) {
        return agreements
                .revisions(tenant, agreement)
                .chain(found -> names(tenant)
                        .map(names -> shown(found, revision)
                                .map(one -> new AgreementWords(vocabulary, names, reader).card(one, found))));
    }

    private static Optional<DataAgreement> shown(List<DataAgreement> found, Optional<Integer> revision) {
        return found.stream()
                .filter(one -> revision.isEmpty() || revision.get() == one.revision())
                .findFirst();
    }

    private Uni<AppNames> names(TenantId tenant) {
        return providers.apps(tenant).chain(apps -> providers.all(tenant).map(known -> new AppNames(apps, known)));
    }

    /** An app or basis that is not known is not asked for. */
    private Search search(AgreementSearch asked, AppNames names) {
        return new Search(
                asked.q(),
                asked.q().isBlank() ? Set.of() : names.naming(asked.q().strip()),
                names.known(asked.app()),
                Optional.of(asked.basis()).filter(vocabulary.legalBases()::containsKey));
    }
}
