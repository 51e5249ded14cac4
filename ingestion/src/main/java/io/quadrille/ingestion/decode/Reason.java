// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.decode;

import java.util.Locale;

/** Why a message is refused; the codes are stable. */
public enum Reason {
    UNSUPPORTED_TOPIC,
    UNSUPPORTED_CONTENT_TYPE,
    PAYLOAD_TOO_LARGE,
    MALFORMED_JSON,
    TOO_DEEP,
    UNEXPECTED_FIELD,
    NO_READINGS,
    TOO_MANY_READINGS,
    UNKNOWN_STREAM,
    UNKNOWN_EVENT,
    WRONG_KIND,
    WRONG_UNIT,
    NOT_FINITE,
    OUT_OF_RANGE,
    TOO_LONG,
    UNSTORABLE_TEXT,
    INCOMPLETE_VECTOR,
    REPEATED_COMPONENT,
    MALFORMED_TIME,
    TIME_OUT_OF_RANGE,
    NOT_STORABLE;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The code as devices, metrics and staff see it, such as {@code unknown-stream}. */
    public String code() {
        return code;
    }
}
