// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.api;

import java.util.Locale;

/**
 * A text for people, in both languages the platform speaks.
 *
 * @param en English, never blank
 * @param fr French, never blank
 */
public record LocalizedText(String en, String fr) {

    /** @throws IllegalArgumentException if a language is missing */
    public LocalizedText {
        if (en.isBlank() || fr.isBlank()) {
            throw new IllegalArgumentException("a text is needed in English and in French");
        }
    }

    /** The French text for a French reader, the English one for everybody else. */
    public String in(Locale reader) {
        return "fr".equals(reader.getLanguage()) ? fr : en;
    }
}
