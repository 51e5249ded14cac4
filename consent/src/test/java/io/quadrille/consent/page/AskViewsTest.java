// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quadrille.consent.api.Mask;
import io.quadrille.consent.api.agreement.Vocabulary;
import io.quadrille.consent.api.request.Samples.Sample;
import io.quadrille.consent.page.AskView.CategoryRow;
import io.quadrille.consent.page.AskView.SampleRow;
import io.quadrille.tenantadmin.api.LocalizedText;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AskViewsTest {

    private static final Vocabulary VOCABULARY = new Vocabulary() {
        @Override
        public Map<String, LocalizedText> purposes() {
            return Map.of();
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
            return Map.of(SampleDialogs.SPEED, new LocalizedText("speed and distance", "vitesse et distance"));
        }

        @Override
        public Map<String, LocalizedText> legalBases() {
            return Map.of();
        }
    };

    @Test
    void saysWhoAsksInTheReadersLanguage() {
        assertEquals("France", view(Locale.ENGLISH, Set.of()).asker().country());
        assertEquals("calculer votre prime", view(Locale.FRENCH, Set.of()).why().text());
        assertTrue(view(Locale.FRENCH, Set.of()).why().fragment());
    }

    @Test
    void onlyWhatIsRequiredIsTickedAtFirst() {
        List<CategoryRow> rows = view(Locale.ENGLISH, Set.of()).categories();

        assertTrue(rows.getFirst().ticked() && rows.getFirst().required());
        assertFalse(rows.getLast().ticked());
        assertTrue(view(Locale.ENGLISH, Set.of(SampleDialogs.POSITION))
                .categories()
                .getLast()
                .ticked());
    }

    @Test
    void showsWhatThisDeviceMeasuredLast() {
        List<CategoryRow> rows = view(Locale.FRENCH, Set.of()).categories();

        assertEquals("vitesse et distance", rows.getFirst().title());
        assertEquals(
                List.of(new SampleRow("My car", "Vitesse 52 km/h", SampleDialogs.NOW)),
                rows.getFirst().samples());
        assertEquals(List.of(), rows.getLast().samples());
    }

    @Test
    void theShortestTimeIsChosenAtFirst() {
        AskView.Terms terms = view(Locale.ENGLISH, Set.of()).terms();

        assertEquals(
                List.of(Duration.ofDays(30)),
                terms.untils().stream()
                        .map(AskView.UntilChoice::length)
                        .filter(length ->
                                length.toString().equals(terms.chosen().until()))
                        .toList());
        assertEquals(LocalDate.of(2027, 11, 20), terms.lastDay());
    }

    private static AskView view(Locale reader, Set<String> ticked) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        fields.put("category", List.copyOf(ticked));
        return new AskViews(VOCABULARY, reader, ZoneOffset.UTC, SampleDialogs.NOW)
                .view(
                        SampleDialogs.premium(),
                        Map.of(SampleDialogs.CAR, Map.of("speed", new Sample("52 km/h", SampleDialogs.NOW))),
                        new AnswerForm(fields),
                        Optional.empty(),
                        Optional.empty());
    }
}
