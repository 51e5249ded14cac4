// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal.sentence;

import io.quadrille.consent.api.agreement.Vocabulary;
import io.quadrille.tenantadmin.api.LocalizedText;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The vocabulary as one reader reads it.
 *
 * @param vocabulary the terms
 * @param reader whose language
 */
public record Words(Vocabulary vocabulary, Locale reader) {

    /** A data category; fits behind "your". */
    public String category(String iri) {
        return word(vocabulary.categories(), iri);
    }

    /** A purpose; fits behind "to". */
    public String purpose(String iri) {
        return word(vocabulary.purposes(), iri);
    }

    /** Several categories: "speed and position"; with semicolons where one of them has an "and" of its own. */
    public String categories(Collection<String> iris) {
        List<String> words =
                iris.stream().map(this::category).distinct().sorted().toList();
        return words.stream().anyMatch(word -> word.contains(and()) || word.contains(","))
                ? String.join(semicolon(), words)
                : joined(words);
    }

    /** Words in a row, with "and" before the last. */
    public String joined(List<String> words) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        return String.join(", ", words.subList(0, words.size() - 1)) + and() + words.getLast();
    }

    private String and() {
        return french() ? " et " : " and ";
    }

    private String semicolon() {
        return french() ? "\u00a0; " : "; ";
    }

    private boolean french() {
        return reader.getLanguage().equals("fr");
    }

    /** A term that is not known is shown as its last part rather than hidden. */
    private String word(Map<String, LocalizedText> words, String iri) {
        LocalizedText text = words.get(iri);
        return text == null ? iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1) : text.in(reader);
    }
}
