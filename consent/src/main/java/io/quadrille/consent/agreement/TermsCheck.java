// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.agreement;

import io.quadrille.consent.api.ConsentException;
import io.quadrille.consent.api.ConsentException.Reason;
import io.quadrille.consent.api.agreement.DataAgreement.AskedCategory;
import io.quadrille.consent.api.agreement.DataAgreement.Terms;
import io.quadrille.consent.api.agreement.Vocabulary;
import io.quadrille.tenantadmin.api.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
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

    TermsCheck(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * The terms with required categories first.
     *
     * @throws ConsentException naming everything that is wrong
     */
    Terms sound(Terms terms) {
        List<String> faults = new ArrayList<>();
        require(faults, vocabulary.purposes().containsKey(terms.purpose()), "the purpose is not one of the vocabulary");
        require(faults, brief(terms.purposeText()), "the purpose's text is too long");
        require(
                faults,
                vocabulary.legalBases().containsKey(terms.legalBasis()),
                "the legal basis is not one of the vocabulary");
        categories(faults, terms.categories());
        require(
                faults,
                !terms.resolution().isNegative()
                        && terms.resolution().compareTo(COARSEST) <= 0
                        && terms.resolution().toNanosPart() == 0,
                "the resolution must be whole seconds, at most 366 days");
        require(
                faults,
                terms.retentionDays() >= 1 && terms.retentionDays() <= RETENTION_DAYS,
                "the retention must be 1 to 36,500 days");
        require(faults, readable(terms.policy()), "the privacy policy must be an https address");
        if (!faults.isEmpty()) {
            throw new ConsentException(
                    Reason.INVALID, "The agreement cannot be lodged: " + String.join("; ", faults) + ".");
        }
        return sorted(terms);
    }

    private void categories(List<String> faults, List<AskedCategory> categories) {
        require(
                faults,
                !categories.isEmpty() && categories.size() <= CATEGORIES,
                "1 to " + CATEGORIES + " categories must be asked for");
        long different =
                categories.stream().map(AskedCategory::category).distinct().count();
        require(faults, different == categories.size(), "a category is asked for twice");
        for (AskedCategory asked : categories) {
            require(
                    faults,
                    vocabulary.categories().containsKey(asked.category()),
                    "the category " + shown(asked.category()) + " is not one of the vocabulary");
            require(faults, brief(asked.reason()), "the reason for " + shown(asked.category()) + " is too long");
        }
    }

    private static Terms sorted(Terms terms) {
        return new Terms(
                terms.purpose(),
                terms.purposeText(),
                terms.legalBasis(),
                terms.categories().stream()
                        .sorted(Comparator.comparing(AskedCategory::required).reversed())
                        .toList(),
                terms.resolution(),
                terms.retentionDays(),
                terms.policy());
    }

    private static boolean brief(LocalizedText text) {
        return text.en().length() <= CHARACTERS && text.fr().length() <= CHARACTERS;
    }

    private static boolean readable(URI policy) {
        return "https".equals(policy.getScheme())
                && policy.getHost() != null
                && policy.toString().length() <= CHARACTERS;
    }

    private static String shown(String iri) {
        return iri.length() > 100 ? iri.substring(0, 100) + "…" : iri;
    }

    private static void require(List<String> faults, boolean condition, String fault) {
        if (!condition) {
            faults.add(fault);
        }
    }
}
