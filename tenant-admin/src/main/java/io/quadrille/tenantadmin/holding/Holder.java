// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.holding;

import io.quadrille.tenantadmin.api.person.Holding;
import java.time.Instant;

/** A holding with the name and address of the person. */
record Holder(Holding holding, String name, String email) {

    public boolean lasting() {
        return holding.until().isEmpty();
    }

    public Instant end() {
        return holding.until().orElseThrow();
    }

    public boolean owner() {
        return holding.role() == Holding.Role.OWNER;
    }
}
