// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.log.store;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Writes one JSON object in canonical form (RFC 8785) in one go. Members must come in the order of their names; what is absent is left
 * out, so that a kind of member that is added later does not change what was written before.
 */
public final class CanonicalObject {

    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT);

    private final StringBuilder json = new StringBuilder(512).append('{');
    private String last = "";

    /** Left out if there is none. */
    public CanonicalObject text(String name, Object value) {
        if (value != null) {
            name(name);
            quote(value.toString());
        }
        return this;
    }

    /** UTC, always with six digits of a second; left out if there is none. */
    public CanonicalObject time(String name, OffsetDateTime value) {
        return text(name, value == null ? null : MICROS.format(value.withOffsetSameInstant(ZoneOffset.UTC)));
    }

    /** A whole number of less than 2^53. */
    public CanonicalObject number(String name, long value) {
        name(name).append(value);
        return this;
    }

    /** A list. */
    public CanonicalObject texts(String name, String[] values) {
        name(name).append('[');
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                json.append(',');
            }
            quote(values[i]);
        }
        json.append(']');
        return this;
    }

    /** The whole. */
    public String end() {
        return json.append('}').toString();
    }

    /** What is hashed of a text. */
    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private StringBuilder name(String name) {
        if (last.compareTo(name) >= 0) {
            throw new IllegalStateException(name + " must not come after " + last);
        }
        if (!last.isEmpty()) {
            json.append(',');
        }
        last = name;
        quote(name);
        return json.append(':');
    }

    private void quote(String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> json.append('\\').append(c);
                case '\b' -> json.append("\\b");
                case '\t' -> json.append("\\t");
                case '\n' -> json.append("\\n");
                case '\f' -> json.append("\\f");
                case '\r' -> json.append("\\r");
                default -> plain(c);
            }
        }
        json.append('"');
    }

    private void plain(char c) {
        if (c < ' ') {
            json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
        } else {
            json.append(c);
        }
    }
}
