// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.consents;

import io.quadrille.consent.api.ConsentRecord;
import io.quadrille.platformapi.access.Registers;
import io.quadrille.platformapi.security.CallingApp;
import io.quadrille.tenantadmin.api.database.Application;
import io.quadrille.tenantadmin.api.database.TenantTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Shows consents under the provider's names for people and devices. */
@ApplicationScoped
class ConsentViews {

    private final Registers registers;
    private final TenantTransactions transactions;

    ConsentViews(Registers registers, @Application TenantTransactions transactions) {
        this.registers = registers;
        this.transactions = transactions;
    }

    Uni<List<ConsentView>> of(CallingApp app, List<ConsentRecord> consents) {
        Instant now = Instant.now();
        return registers
                .of(app, Set.of())
                .chain(register -> transactions.inTenant(app.tenant(), register::names))
                .map(names -> consents.stream()
                        .map(consent -> ConsentView.of(consent, names, now))
                        .toList());
    }
}
