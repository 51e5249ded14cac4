// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.browser;

import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;

/**
 * One way to look at a page.
 *
 * @param language {@code en} or {@code fr}
 * @param width of the window, in CSS pixels
 * @param scheme by day or by night
 */
record Look(String language, int width, ColorScheme scheme) {

    @Override
    public String toString() {
        return language + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT);
    }
}
