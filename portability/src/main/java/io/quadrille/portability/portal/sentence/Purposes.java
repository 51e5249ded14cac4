// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal.sentence;

import io.quadrille.consent.api.ConsentId;
import io.quadrille.consent.api.ConsentRecord;
import io.quadrille.consent.api.agreement.Agreements;
import io.quadrille.consent.api.agreement.DataAgreement;
import io.quadrille.consent.api.agreement.Vocabulary;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Why somebody may read: in the words of the agreement if they are still those she read, else in the vocabulary's. */
@ApplicationScoped
class Purposes {

    private final Agreements agreements;
    private final Vocabulary vocabulary;

    Purposes(Agreements agreements, Vocabulary vocabulary) {
        this.agreements = agreements;
        this.vocabulary = vocabulary;
    }

    /** The purpose of each consent; fits behind "to". */
    Uni<Map<ConsentId, String>> of(Collection<ConsentRecord> consents, Locale reader) {
        return Multi.createFrom()
                .iterable(consents)
                .onItem()
                .transformToUniAndConcatenate(
                        consent -> of(consent, reader).map(purpose -> Map.entry(consent.id(), purpose)))
                .collect()
                .asMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private Uni<String> of(ConsentRecord consent, Locale reader) {
        return agreements
                .find(consent.tenant(), consent.app(), consent.agreement())
                .map(found -> found.filter(agreement -> agreement.revision() == consent.revision())
                        .flatMap(agreement -> ownWords(agreement, reader))
                        .orElseGet(() -> new Words(vocabulary, reader).purpose(consent.purpose())));
    }

    /** A whole sentence of the provider's would not fit into ours. */
    private static Optional<String> ownWords(DataAgreement agreement, Locale reader) {
        return Optional.of(agreement.terms().purposeText().in(reader))
                .filter(words -> Character.isLowerCase(words.codePointAt(0)));
    }
}
