// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.access;

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
import java.util.Optional;

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
        return decided(caller, question, exit, this::entered);
    }

    /**
     * The same for one of the many questions of a stream. Where no reading leaves, nothing at all does: the outcome is empty, and is not
     * entered.
     */
    public <T> Uni<Outcome<Optional<T>>> watch(CallingApp caller, Question question, Exit<T> exit) {
        return decided(caller, question, exit, this::enteredUnlessEmpty);
    }

    private <T, R> Uni<Outcome<R>> decided(
            CallingApp caller, Question question, Exit<T> exit, Entering<T, R> entering) {
        // The register is read first: a transaction that waits for a second connection of its own pool can wait for
        // ever.
        return registers
                .of(caller, question.devices())
                .chain(register -> transactions.inTenant(
                        caller.tenant(),
                        transaction -> register.names(transaction).chain(names -> {
                            AccessRequest request = register.request(question, names);
                            return decisions
                                    .decide(transaction, request)
                                    .chain(decision -> decision.allowed()
                                            ? exit.take(new Exit.Passage(transaction, decision, names))
                                                    .chain(taken ->
                                                            entering.enter(transaction, request, decision, taken))
                                            : refused(transaction, request, decision));
                        })));
    }

    /** How what was taken is entered, and what becomes of it. */
    @FunctionalInterface
    private interface Entering<T, R> {
        Uni<Outcome<R>> enter(SqlConnection transaction, AccessRequest request, Decision decision, Exit.Taken<T> taken);
    }

    private <T> Uni<Outcome<T>> refused(SqlConnection transaction, AccessRequest request, Decision decision) {
        return ledger.enter(transaction, request, decision, List.of())
                .replaceWith(new Outcome.Refused<T>(decision.reasons()));
    }

    private <T> Uni<Outcome<T>> entered(
            SqlConnection transaction, AccessRequest request, Decision decision, Exit.Taken<T> taken) {
        return ledger.enter(transaction, request, decision, taken.rows())
                .replaceWith(new Outcome.Allowed<>(taken.body()));
    }

    private <T> Uni<Outcome<Optional<T>>> enteredUnlessEmpty(
            SqlConnection transaction, AccessRequest request, Decision decision, Exit.Taken<T> taken) {
        if (taken.rows().stream().allMatch(rows -> rows == 0)) {
            return Uni.createFrom().item(new Outcome.Allowed<>(Optional.empty()));
        }
        return ledger.enter(transaction, request, decision, taken.rows())
                .replaceWith(new Outcome.Allowed<>(Optional.of(taken.body())));
    }
}
