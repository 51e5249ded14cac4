// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.rejection;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;

/** A refused message, as staff see it. */
record Rejection(
        String device,
        Instant receivedAt,
        String topic,
        String code,
        String detail,
        int size,
        String text,
        String hex) {

    private static final int HEX_SHOWN = 32;

    /** Control characters would move the text about; each is shown as a dot. */
    static String printable(byte[] firstBytes) {
        return new String(firstBytes, StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}", "·");
    }

    static String hex(byte[] firstBytes) {
        int shown = Math.min(HEX_SHOWN, firstBytes.length);
        return HexFormat.ofDelimiter(" ").formatHex(firstBytes, 0, shown);
    }
}
