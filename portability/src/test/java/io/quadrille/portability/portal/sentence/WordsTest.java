// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal.sentence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quadrille.consent.api.Mask;
import io.quadrille.consent.api.agreement.Vocabulary;
import io.quadrille.tenantadmin.api.LocalizedText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Vocabulary VOCABULARY = new Vocabulary() {
        @Override
        public Map<String, LocalizedText> purposes() {
            return Map.of(
                    "dpv#Marketing", new LocalizedText("offer you other products", "vous proposer d’autres produits"));
        }

        @Override
        public Optional<Mask> coarsened(String purpose, String category) {
            return Optional.empty();
        }

        @Override
        public Set<String> neededFor(String purpose) {
            return categories().keySet();
        }

        @Override
        public Map<String, LocalizedText> categories() {
            return Map.of(
                    "pd#Speed", new LocalizedText("speed", "vitesse"),
                    "pd#Position", new LocalizedText("position", "position"),
                    "pd#Fuel", new LocalizedText("fuel", "carburant"),
                    "pd#Engine", new LocalizedText("engine speed and temperature", "régime et température de moteur"));
        }

        @Override
        public Map<String, LocalizedText> legalBases() {
            return Map.of();
        }
    };

    @Test
    void categoriesAreReadInARow() {
        List<String> three = List.of("pd#Speed", "pd#Position", "pd#Fuel");

        assertEquals("fuel, position and speed", new Words(VOCABULARY, Locale.ENGLISH).categories(three));
        assertEquals("carburant, position et vitesse", new Words(VOCABULARY, Locale.FRENCH).categories(three));
        assertEquals("", new Words(VOCABULARY, Locale.ENGLISH).categories(List.of()));
    }

    @Test
    void aCategoryWithAnAndOfItsOwnStaysApart() {
        assertEquals(
                "engine speed and temperature; speed",
                new Words(VOCABULARY, Locale.ENGLISH).categories(List.of("pd#Speed", "pd#Engine")));
    }

    @Test
    void aTermThatIsNotKnownIsShownRatherThanHidden() {
        Words words = new Words(VOCABULARY, Locale.ENGLISH);

        assertEquals("Shoesize", words.category("https://w3id.org/dpv/pd#Shoesize"));
        assertEquals("offer you other products", words.purpose("dpv#Marketing"));
    }
}
