// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.outgoing;

/** A name leads where nothing may be sent. */
public final class UnfitAddressException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnfitAddressException() {
        super("the name does not lead to a public host alone");
    }
}
