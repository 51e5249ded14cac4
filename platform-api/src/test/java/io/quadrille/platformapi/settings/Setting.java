// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.settings;

import java.util.Locale;

/**
 * One setting as the code declares it.
 *
 * @param name such as {@code quadrille.http.port}
 * @param fallback the default, empty where there is none
 * @param required whether the platform does not start without it
 * @param meaning what it does, in one sentence
 */
record Setting(String name, String fallback, boolean required, String meaning) {

    String variable() {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    String row() {
        String value = fallback.isEmpty() ? (required ? "required" : "–") : "`" + fallback + "`";
        return "| `%s`<br>`%s` | %s | %s |".formatted(name, variable(), value, meaning.replace("|", "\\|"));
    }
}
