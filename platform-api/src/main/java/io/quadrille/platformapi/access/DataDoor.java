// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.access;

import io.quadrille.consent.api.Pseudonyms;
import io.quadrille.consent.api.decision.Decision;
import io.quadrille.consent.api.decision.Decisions;
import io.quadrille.consent.api.decision.Decisions.AccessRequest;
import io.quadrille.consent.api.ledger.AccessLedger;
import io.quadrille.platformapi.security.CallingApp;
import io.quadrille.tenantadmin.api.database.Application;
import io.quadrille.tenantadmin.api.database.TenantTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * The door through which readings leave to providers. Decision, data and ledger entry are one transaction; its answer exists only after the
 * commit.
 */
@ApplicationScoped
public class DataDoor {

    private final TenantTransactions transactions;
    private final Decisions decisions;
    private final AccessLedger ledger;
    private final Registers registers;

    DataDoor(
            @Application TenantTransactions transactions,
            Decisions decisions,
            AccessLedger ledger,
            Registers registers) {
        this.transactions = transactions;
        this.decisions = decisions;
        this.ledger = ledger;
        this.registers = registers;
    }

    /** Decides and, if allowed, lets the exit take what may leave. */
    public <T> Uni<Outcome<T>> pass(CallingApp caller, Question question, Exit<T> exit) {
        // The register is read first: a transaction that waits for a second connection of its own pool can wait for
        // ever.
        return registers
                .of(caller, question.devices())
                .chain(register -> transactions.inTenant(
                        caller.tenant(),
                        transaction -> register.names(transaction)
                                .chain(names -> decided(transaction, register.request(question, names), names, exit))));
    }

    private <T> Uni<Outcome<T>> decided(
            SqlConnection transaction, AccessRequest request, Pseudonyms.ForProvider names, Exit<T> exit) {
        return decisions.decide(transaction, request).chain(decision -> {
            if (!decision.allowed()) {
                return ledger.enter(transaction, request, decision, List.of())
                        .replaceWith(new Outcome.Refused<T>(decision.reasons()));
            }
            return taken(transaction, request, decision, exit.take(new Exit.Passage(transaction, decision, names)));
        });
    }

    private <T> Uni<Outcome<T>> taken(
            SqlConnection transaction, AccessRequest request, Decision decision, Uni<Exit.Taken<T>> taking) {
        return taking.chain(taken -> ledger.enter(transaction, request, decision, taken.rows())
                .replaceWith(new Outcome.Allowed<>(taken.body())));
    }
}
