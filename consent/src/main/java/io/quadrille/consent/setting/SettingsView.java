// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.setting;

import io.quadrille.consent.api.agreement.Vocabulary;
import io.quadrille.tenantadmin.api.LocalizedText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the page shows, in the reader's language.
 *
 * @param standing saved, wrong, or empty where the page is only looked at
 */
record SettingsView(List<Tick> purposes, List<Tick> categories, List<Tick> metres, SettingsForm form, String standing) {

    private static final List<String> METRES = List.of("0", "100", "1000", "10000");

    record Tick(String value, String title, boolean ticked) {}

    static SettingsView of(Vocabulary vocabulary, Locale reader, SettingsForm form, String standing) {
        return new SettingsView(
                ticks(vocabulary.purposes(), form.purposes(), reader),
                ticks(vocabulary.categories(), form.categories(), reader),
                METRES.stream()
                        .map(metres -> new Tick(metres, metres, metres.equals(form.metres())))
                        .toList(),
                form,
                standing);
    }

    private static List<Tick> ticks(Map<String, LocalizedText> words, Set<String> ticked, Locale reader) {
        return words.entrySet().stream()
                .map(word -> new Tick(word.getKey(), word.getValue().in(reader), ticked.contains(word.getKey())))
                .toList();
    }
}
