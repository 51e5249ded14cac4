// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quadrille.consent.api.agreement.Vocabulary;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private final Vocabulary vocabulary = new DpvVocabulary();

    @Test
    void wordsFitIntoASentenceInBothLanguages() {
        String category = "https://w3id.org/dpv/pd#GPSCoordinate";
        String purpose = "https://w3id.org/dpv#RepairImpairments";

        assertEquals(
                "may read your exact position to find and repair faults",
                "may read your " + vocabulary.categories().get(category).in(Locale.ENGLISH) + " to "
                        + vocabulary.purposes().get(purpose).in(Locale.ENGLISH));
        assertEquals(
                "peut lire votre position exacte pour trouver et réparer les pannes",
                "peut lire votre " + vocabulary.categories().get(category).in(Locale.FRENCH) + " pour "
                        + vocabulary.purposes().get(purpose).in(Locale.FRENCH));
    }

    @Test
    void everyTermIsOfDpvOrOfThePlatformsOwnVocabulary() {
        assertTrue(vocabulary.purposes().keySet().stream().allMatch(iri -> iri.startsWith("https://w3id.org/dpv#")));
        assertTrue(vocabulary.legalBases().keySet().stream().allMatch(iri -> iri.startsWith("https://w3id.org/dpv#")));
        assertTrue(vocabulary.categories().keySet().stream()
                .allMatch(iri ->
                        iri.startsWith("https://w3id.org/dpv/pd#") || iri.startsWith("https://quadrille.io/vocab#")));
        assertEquals(
                48,
                Stream.of(vocabulary.purposes(), vocabulary.categories(), vocabulary.legalBases())
                        .mapToInt(Map::size)
                        .sum());
    }
}
