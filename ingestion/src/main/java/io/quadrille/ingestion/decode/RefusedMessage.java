// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.decode;

/** Leaves the parser at the first broken rule; never leaves this package. */
final class RefusedMessage extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    RefusedMessage(Reason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    Decoded.Refused outcome() {
        return new Decoded.Refused(reason, getMessage());
    }
}
