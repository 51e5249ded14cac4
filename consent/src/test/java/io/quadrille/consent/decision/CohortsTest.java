// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.decision;

import static io.quadrille.consent.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quadrille.consent.Dance;
import io.quadrille.consent.Sql;
import io.quadrille.consent.TestDatabase;
import io.quadrille.consent.World;
import io.quadrille.consent.api.ConsentId;
import io.quadrille.consent.api.decision.Cohorts;
import io.quadrille.consent.api.decision.Decision;
import io.quadrille.consent.api.decision.Decision.Slice;
import io.quadrille.consent.api.decision.Decisions;
import io.quadrille.consent.api.decision.Decisions.AccessRequest;
import io.quadrille.tenantadmin.api.database.Application;
import io.quadrille.tenantadmin.api.database.TenantTransactions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Figures over many people: never over few, and never over few by the difference of two. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CohortsTest {

    private static final Instant MONDAY = Instant.parse("2020-06-01T00:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    @Inject
    Decisions decisions;

    @Inject
    Cohorts cohorts;

    @Inject
    Dance dance;

    @Inject
    @Application
    TenantTransactions transactions;

    private World world;
    private ConsentId first;

    @BeforeEach
    void aliceAllows() throws SQLException {
        world = World.create();
        first = dance.aliceAllows(world);
    }

    @Test
    void fewerPeopleThanTheMinimumAreNoCohort() throws SQLException {
        join(cohorts.minimum() - 2);
        assertEquals(List.of("cohort-too-small"), ask(MONDAY, 1).reasons());

        join(1);
        assertEquals(
                cohorts.minimum(),
                ask(MONDAY, 1).slices().stream().map(Slice::subject).distinct().count());
    }

    @Test
    void theSameCohortMayBeAskedOfAgain() throws SQLException {
        join(11);

        assertTrue(ask(MONDAY, 7).allowed());
        assertTrue(ask(MONDAY, 7).allowed());
        assertTrue(ask(MONDAY.plus(DAY), 2).allowed());
    }

    @Test
    void whatDiffersByFewFromAnEarlierCohortIsRefused() throws SQLException {
        join(11);
        assertTrue(ask(MONDAY, 7).allowed());

        join(1);

        assertEquals(List.of("cohort-too-close"), ask(MONDAY.plus(DAY), 1).reasons());
        assertEquals(List.of("cohort-too-close"), ask(MONDAY.minus(DAY), 2).reasons());
        assertTrue(ask(MONDAY.plus(DAY.multipliedBy(7)), 7).allowed(), "no day in common");
        assertTrue(ask("odometer", MONDAY, 7).allowed(), "another stream");
    }

    @Test
    void whoeverWithdrawsCannotBeToldFromTheDifference() throws SQLException {
        join(12);
        assertTrue(ask(MONDAY, 1).allowed());

        Sql.everything().run("update consent set state = 'Withdrawn' where consent = ?", first.value());

        assertEquals(List.of("cohort-too-close"), ask(MONDAY, 1).reasons());
    }

    @Test
    void aCohortThatDiffersByManyIsAnotherOne() throws SQLException {
        join(11);
        assertTrue(ask(MONDAY, 1).allowed());

        join(cohorts.minimum());

        assertTrue(ask(MONDAY, 1).allowed());
        join(1);
        assertEquals(List.of("cohort-too-close"), ask(MONDAY, 1).reasons());
    }

    @Test
    void aRefusalIsRememberedAsNoCohort() throws SQLException {
        join(3);
        assertEquals(List.of("cohort-too-small"), ask(MONDAY, 1).reasons());

        join(9);

        assertTrue(ask(MONDAY, 1).allowed());
        assertEquals(
                "1",
                Sql.everything()
                        .value(
                                "select count(*) from cohort where tenant = ?",
                                world.tenant().value()));
    }

    @Test
    void anotherTenantsCohortsDoNotCount() throws SQLException {
        join(11);
        assertTrue(ask(MONDAY, 1).allowed());

        world = World.create();
        first = dance.aliceAllows(world);
        join(10);

        assertTrue(ask(MONDAY, 1).allowed());
    }

    /** So many more people, each with a car of her own and a consent like the first one's. */
    private void join(int people) throws SQLException {
        Sql.everything().run("""
                with people as materialized (
                    select gen_random_uuid() as person, gen_random_uuid() as given from generate_series(1, ?)),
                known as (insert into subject (subject, username, name, email)
                    select person, person::text, 'Somebody', person || '@example.org' from people),
                cars as (insert into device (tenant, device, model, name)
                    select ?, 'car-of-' || person, 'car', 'Car' from people),
                holdings as (insert into holding (tenant, holding, device, subject, role, held_from)
                    select ?, gen_random_uuid(), 'car-of-' || person, person, 'OWNER', '2000-01-01Z' from people)
                insert into consent select (jsonb_populate_record(c, jsonb_build_object('consent', given,
                    'subject', person, 'devices', jsonb_build_array('car-of-' || person)))).*
                from consent c cross join people where c.consent = ?
                """, people, world.tenant().value(), world.tenant().value(), first.value());
    }

    private Decision ask(Instant from, int days) {
        return ask("speed", from, days);
    }

    private Decision ask(String stream, Instant from, int days) {
        AccessRequest request = new AccessRequest(
                world.tenant(),
                new Decisions.Caller.OfApp(World.APP),
                "aggregate",
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Set.of(stream),
                from,
                from.plus(DAY.multipliedBy(days)));
        return await(transactions.inTenant(world.tenant(), transaction -> decisions.decide(transaction, request)));
    }
}
