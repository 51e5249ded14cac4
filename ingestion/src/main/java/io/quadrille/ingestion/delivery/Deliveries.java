// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.delivery;

import io.smallrye.mutiny.Uni;

/** The channel {@code readings}. */
public interface Deliveries {

    /**
     * Hands a message over.
     *
     * @return completes once the message, accepted or refused, is durable; fails with {@link NotStorableException} if the database found
     *     a rule broken that the decoder does not know (the refusal is then durable), and otherwise if it may be lost
     */
    Uni<Void> deliver(Delivery delivery);
}
