// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.agreement;

import io.quadrille.consent.api.ConsentException;
import io.quadrille.consent.api.agreement.DataAgreement.AskedCategory;
import io.quadrille.consent.api.agreement.DataAgreement.Terms;
import io.quadrille.consent.api.agreement.Vocabulary;
import io.quadrille.consent.precision.Precisions;
import io.quadrille.tenantadmin.api.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** What terms must be for a person to be asked to agree to them. */
@ApplicationScoped
class TermsCheck {

    private static final int CATEGORIES = 32;
    private static final int CHARACTERS = 500;
    private static final int RETENTION_DAYS = 36_500;
    private static final Duration COARSEST = Duration.ofDays(366);

    private final Vocabulary vocabulary;
    private final SharingCheck sharing;
    private final Precisions precisions;

    TermsCheck(Vocabulary vocabulary, SharingCheck sharing, Precisions precisions) {
        this.vocabulary = vocabulary;
        this.sharing = sharing;
        this.precisions = precisions;
    }

    /**
     * The terms with required categories first.
     *
     * @param provider the website of who asks
     * @throws ConsentException naming everything that is wrong
     */
    Terms sound(Terms terms, URI provider) {
        Faults faults = new Faults();
        sharing.provider(faults, provider);
        purpose(faults, terms);
        categories(faults, terms);
        limits(faults, terms);
        sharing.sharing(faults, terms.sharing());
        faults.fail();
        return sorted(terms);
    }

    private void purpose(Faults faults, Terms terms) {
        faults.require(
                vocabulary.purposes().containsKey(terms.purpose()),
                "purpose",
                "the purpose is not one of the vocabulary");
        faults.require(brief(terms.purposeText()), "purposeText", "the purpose's text is too long");
        faults.require(
                vocabulary.legalBases().containsKey(terms.legalBasis()),
                "legalBasis",
                "the legal basis is not one of the vocabulary");
    }

    private void categories(Faults faults, Terms terms) {
        List<AskedCategory> categories = terms.categories();
        faults.require(
                !categories.isEmpty() && categories.size() <= CATEGORIES,
                "categories",
                "1 to " + CATEGORIES + " categories must be asked for");
        long different =
                categories.stream().map(AskedCategory::category).distinct().count();
        faults.require(different == categories.size(), "categories", "a category is asked for twice");
        for (int i = 0; i < categories.size(); i++) {
            category(faults, "categories[" + i + "].", terms.purpose(), categories.get(i));
        }
    }

    private void category(Faults faults, String field, String purpose, AskedCategory asked) {
        boolean known = vocabulary.categories().containsKey(asked.category());
        faults.require(
                known, field + "category", "the category " + shown(asked.category()) + " is not one of the vocabulary");
        faults.require(
                !known || vocabulary.neededFor(purpose).contains(asked.category()),
                field + "category",
                "the purpose does not need the category " + asked.category());
        faults.require(
                brief(asked.reason()), field + "reason", "the reason for " + shown(asked.category()) + " is too long");
        precisions.fault(purpose, asked).ifPresent(fault -> faults.require(false, field + "precision", fault));
    }

    private static void limits(Faults faults, Terms terms) {
        faults.require(
                !terms.resolution().isNegative()
                        && terms.resolution().compareTo(COARSEST) <= 0
                        && terms.resolution().toNanosPart() == 0,
                "resolution",
                "the resolution must be whole seconds, at most 366 days");
        faults.require(
                terms.retentionDays() >= 1 && terms.retentionDays() <= RETENTION_DAYS,
                "retentionDays",
                "the retention must be 1 to 36,500 days");
        faults.require(
                readable(terms.policy().en()) && readable(terms.policy().fr()),
                "policy",
                "the privacy policy must be an https address");
    }

    private Terms sorted(Terms terms) {
        return new Terms(
                terms.purpose(),
                terms.purposeText(),
                terms.legalBasis(),
                terms.categories().stream()
                        .map(asked -> precisions.completed(terms.purpose(), asked))
                        .sorted(Comparator.comparing(AskedCategory::required).reversed())
                        .toList(),
                terms.resolution(),
                terms.retentionDays(),
                terms.policy(),
                terms.sharing());
    }

    static boolean brief(LocalizedText text) {
        return text.en().length() <= CHARACTERS && text.fr().length() <= CHARACTERS;
    }

    static boolean readable(URI page) {
        return "https".equals(page.getScheme())
                && page.getHost() != null
                && page.toString().length() <= CHARACTERS;
    }

    private static String shown(String iri) {
        return iri.length() > 100 ? iri.substring(0, 100) + "…" : iri;
    }
}
