// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.web;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** The languages pages exist in, and which one a request asks for. */
final class PageLanguage {

    static final String COOKIE = "lang";

    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.FRENCH);

    private PageLanguage() {}

    static boolean spoken(String tag) {
        return tag != null
                && SPOKEN.stream().anyMatch(known -> known.getLanguage().equals(tag));
    }

    static Locale asked(String parameter, String cookie, String acceptLanguage) {
        if (spoken(parameter)) {
            return Locale.of(parameter);
        }
        return spoken(cookie) ? Locale.of(cookie) : accepted(acceptLanguage);
    }

    private static Locale accepted(String header) {
        if (header == null || header.isBlank()) {
            return Locale.ENGLISH;
        }
        try {
            Locale found = Locale.lookup(LanguageRange.parse(header), SPOKEN);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException unreadable) {
            return Locale.ENGLISH;
        }
    }
}
