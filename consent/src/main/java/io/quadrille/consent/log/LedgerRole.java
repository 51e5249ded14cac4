// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether this process may keep the ledger: those that only take in readings cannot even see it. */
@ApplicationScoped
class LedgerRole {

    private static final Set<String> ROLES = Set.of("api", "portal", "admin");

    private final boolean played;

    LedgerRole(@ConfigProperty(name = "quadrille.roles", defaultValue = "ingest,api,portal,admin") Set<String> roles) {
        this.played = !Collections.disjoint(ROLES, roles);
    }

    boolean played() {
        return played;
    }
}
