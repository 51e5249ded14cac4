// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.decision;

import static io.quadrille.consent.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.quadrille.consent.Dance;
import io.quadrille.consent.Refusal;
import io.quadrille.consent.Sql;
import io.quadrille.consent.TestDatabase;
import io.quadrille.consent.World;
import io.quadrille.consent.api.AccessMode;
import io.quadrille.consent.api.ConsentException;
import io.quadrille.consent.api.ConsentException.Reason;
import io.quadrille.consent.api.ConsentId;
import io.quadrille.consent.api.decision.Decision;
import io.quadrille.consent.api.decision.Decisions;
import io.quadrille.consent.cohort.RememberedCohorts;
import io.quadrille.consent.engine.OpaServer;
import io.quadrille.consent.engine.PolicyFiles;
import io.quadrille.consent.engine.TimedPolicies;
import io.quadrille.consent.engine.WasmPolicies;
import io.quadrille.tenantadmin.api.database.Application;
import io.quadrille.tenantadmin.api.database.TenantTransactions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.unchecked.Unchecked;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cannot decide is not "no", and never "yes". */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class UndecidedTest {

    @Inject
    Decisions decisions;

    @Inject
    Questions questions;

    @Inject
    CandidateConsents candidates;

    @Inject
    RememberedCohorts cohorts;

    @Inject
    PolicyFiles files;

    @Inject
    Dance dance;

    @Inject
    @Application
    TenantTransactions transactions;

    private World world;
    private ConsentId consent;

    @BeforeEach
    void aliceAllowsOnce() throws SQLException {
        world = World.create();
        consent = dance.allow(
                world,
                World.APP,
                world.alice(),
                AccessMode.ONETIME,
                Dance.grant(Set.of(World.CAR), Set.of(World.USAGE)));
    }

    @Test
    void brokenPolicyAllowsNothingAndUsesUpNothing() throws IOException, InterruptedException, SQLException {
        byte[] module = OpaServer.compiled("package quadrille.read\n\ndecision := {\"allow\": true}");
        TimedPolicies broken = new TimedPolicies(new WasmPolicies(module, 1), files);
        Decisions over = new PolicyDecisions(questions, candidates, cohorts, broken);

        ConsentException failure = Refusal.of(() -> deciding(over));

        assertEquals(Reason.CANNOT_DECIDE, failure.reason());
        assertEquals("It cannot be decided at the moment; nothing was given out.", failure.getMessage());
        assertEquals("f", Sql.everything().value("select used from consent where consent = ?", consent.value()));
        broken.stop();
    }

    @Test
    void databaseThatGoesAwayMidwayAllowsNothing() {
        AtomicReference<Object> outcome = new AtomicReference<>();

        Uni<Decision> interrupted = transactions.inTenant(
                world.tenant(),
                transaction -> killed(transaction)
                        .chain(() -> deciding(transaction, decisions)
                                .onItemOrFailure()
                                .invoke((decision, failure) -> outcome.set(failure == null ? decision : failure))));
        // the rollback fails too, in its own way
        await(interrupted.onFailure().recoverWithNull());

        ConsentException failure = assertInstanceOf(ConsentException.class, outcome.get());
        assertEquals(Reason.CANNOT_DECIDE, failure.reason());
        // the pool may hand out the dead connection once more before it notices
        Awaitility.await()
                .ignoreExceptions()
                .until(() -> World.await(deciding(decisions)).allowed());
    }

    @Test
    void factsThatCannotBeReadAllowNothing() {
        ConsentException failure = Refusal.of(() -> transactions.inTenant(
                world.tenant(),
                transaction -> transaction
                        .query("select 1 / 0")
                        .execute()
                        .onFailure()
                        .recoverWithNull()
                        .chain(() -> deciding(transaction, decisions))));

        assertEquals(Reason.CANNOT_DECIDE, failure.reason());
    }

    private Uni<Decision> deciding(Decisions by) {
        return transactions.inTenant(world.tenant(), transaction -> deciding(transaction, by));
    }

    private Uni<Decision> deciding(SqlConnection transaction, Decisions by) {
        return by.decide(transaction, Asking.by(world.tenant(), World.APP).request());
    }

    private static Uni<String> killed(SqlConnection transaction) {
        return transaction
                .query("select pg_backend_pid()")
                .execute()
                .map(rows -> rows.iterator().next().getInteger(0))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(Unchecked.function(pid -> Sql.everything().value("select pg_terminate_backend(?)", pid)));
    }
}
