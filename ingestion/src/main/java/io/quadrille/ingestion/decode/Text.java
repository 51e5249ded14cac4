// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.decode;

import io.quadrille.tenantadmin.api.device.Stream;

/** Texts that a device sent, which may be as wrong as they like. */
final class Text {

    private static final int SHOWN = 64;

    private Text() {}

    /** The beginning, fit for a sentence. */
    static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    /** The text itself, if PostgreSQL can store it unchanged. */
    static String storable(Stream stream, String text, int limit) throws RefusedMessage {
        return storable(stream.name(), text, limit);
    }

    /** The text of something that has a name, if PostgreSQL can store it unchanged. */
    static String storable(String name, String text, int limit) throws RefusedMessage {
        if (text.length() > limit) {
            throw new RefusedMessage(Reason.TOO_LONG, name + " takes at most " + limit + " characters");
        }
        if (text.indexOf('\0') >= 0 || hasLoneSurrogate(text)) {
            throw new RefusedMessage(Reason.UNSTORABLE_TEXT, name + " holds a NUL or half of a surrogate pair");
        }
        return text;
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
