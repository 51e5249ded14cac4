// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quadrille.consent.api.ConsentException;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/** How an act failed. */
public final class Refusal {

    private Refusal() {}

    /** The failure of an act that must fail. */
    public static ConsentException of(Supplier<Uni<?>> act) {
        return assertThrows(ConsentException.class, () -> World.await(act.get()));
    }
}
