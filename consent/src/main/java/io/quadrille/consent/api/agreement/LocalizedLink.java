// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.api.agreement;

import java.net.URI;
import java.util.Locale;

/**
 * Where people can read something, in both languages the platform speaks.
 *
 * @param en the page in English
 * @param fr the page in French
 */
public record LocalizedLink(URI en, URI fr) {

    /** One page for readers of both languages. */
    public static LocalizedLink both(URI page) {
        return new LocalizedLink(page, page);
    }

    /** The French page for a French reader, the English one for everybody else. */
    public URI in(Locale reader) {
        return "fr".equals(reader.getLanguage()) ? fr : en;
    }
}
