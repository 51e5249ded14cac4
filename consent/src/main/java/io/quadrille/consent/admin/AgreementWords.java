// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.admin;

import io.quadrille.consent.admin.AgreementCard.Category;
import io.quadrille.consent.admin.AgreementCard.PassedOn;
import io.quadrille.consent.admin.AgreementCard.Revision;
import io.quadrille.consent.admin.AgreementCard.Term;
import io.quadrille.consent.admin.AgreementList.Choice;
import io.quadrille.consent.api.agreement.DataAgreement;
import io.quadrille.consent.api.agreement.DataAgreement.AskedCategory;
import io.quadrille.consent.api.agreement.DataAgreement.Terms;
import io.quadrille.consent.api.agreement.Sharing.Recipient;
import io.quadrille.consent.api.agreement.Vocabulary;
import io.quadrille.tenantadmin.api.LocalizedText;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Agreements in the words of one reader. */
record AgreementWords(Vocabulary vocabulary, AppNames names, Locale reader) {

    AgreementRow row(DataAgreement agreement) {
        return new AgreementRow(
                agreement.id(),
                names.app(agreement.app()),
                names.provider(agreement.app()),
                agreement.terms().purposeText().in(reader),
                term(vocabulary.legalBases(), agreement.terms().legalBasis()).words(),
                agreement.revision(),
                agreement.lodgedAt());
    }

    AgreementCard card(DataAgreement shown, List<DataAgreement> revisions) {
        Terms terms = shown.terms();
        return new AgreementCard(
                names.app(shown.app()),
                names.provider(shown.app()),
                new Term(terms.purposeText().in(reader), terms.purpose()),
                term(vocabulary.legalBases(), terms.legalBasis()),
                terms.categories().stream().map(this::category).toList(),
                terms.resolution(),
                terms.retentionDays(),
                terms.policy().in(reader),
                terms.sharing().recipients().stream().map(this::passedOn).toList(),
                terms.sharing().terms().map(text -> text.in(reader)),
                revision(shown),
                revisions.stream().map(AgreementWords::revision).toList());
    }

    List<Choice> bases() {
        return vocabulary.legalBases().entrySet().stream()
                .map(basis -> new Choice(basis.getKey(), basis.getValue().in(reader)))
                .sorted(Comparator.comparing(Choice::title))
                .toList();
    }

    private Category category(AskedCategory asked) {
        return new Category(
                term(vocabulary.categories(), asked.category()),
                asked.required(),
                asked.reason().in(reader));
    }

    private PassedOn passedOn(Recipient recipient) {
        return new PassedOn(
                recipient.name(),
                Locale.of("", recipient.country()).getDisplayCountry(reader),
                recipient.website(),
                recipient.purpose().in(reader));
    }

    private Term term(Map<String, LocalizedText> words, String iri) {
        return new Term(words.get(iri).in(reader), iri);
    }

    private static Revision revision(DataAgreement agreement) {
        return new Revision(agreement.revision(), agreement.lodgedAt(), agreement.hash());
    }
}
