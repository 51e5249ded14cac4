// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.form;

import java.util.Arrays;
import java.util.Locale;

/** What a person typed into a list's search. */
public record Searched(String text) {

    private static final int LONGEST = 200;

    /** Without blanks around it and not longer than the field allows. */
    public Searched {
        String stripped = text.strip();
        text = stripped.substring(0, Math.min(LONGEST, stripped.length()));
    }

    /** Whether one of the texts contains it, whatever the case. */
    public boolean fits(String... texts) {
        String sought = text.toLowerCase(Locale.ROOT);
        return Arrays.stream(texts).anyMatch(one -> one.toLowerCase(Locale.ROOT).contains(sought));
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    @Override
    public String toString() {
        return text;
    }
}
