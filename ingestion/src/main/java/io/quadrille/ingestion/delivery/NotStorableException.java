// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.delivery;

/** A message that was accepted by the decoder and refused by the database; the refusal is kept. */
public final class NotStorableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotStorableException() {
        super("the database takes the message for wrong", null, false, false);
    }
}
