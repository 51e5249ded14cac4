// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.ledger;

import static io.quadrille.consent.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quadrille.consent.Dance;
import io.quadrille.consent.Sql;
import io.quadrille.consent.TestDatabase;
import io.quadrille.consent.World;
import io.quadrille.consent.api.AccessMode;
import io.quadrille.consent.api.ConsentId;
import io.quadrille.consent.api.Consents;
import io.quadrille.consent.api.decision.Decisions;
import io.quadrille.consent.api.ledger.AccessLedger;
import io.quadrille.consent.api.ledger.AccessLedger.AccessCount;
import io.quadrille.consent.api.ledger.AccessLedger.AccessEntry;
import io.quadrille.consent.api.ledger.AccessLedger.Filter;
import io.quadrille.consent.decision.Asking;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.database.Application;
import io.quadrille.tenantadmin.api.database.TenantTransactions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AccessLedgerTest {

    @Inject
    AccessLedger ledger;

    @Inject
    Decisions decisions;

    @Inject
    Consents consents;

    @Inject
    Dance dance;

    @Inject
    @Application
    TenantTransactions transactions;

    private World world;
    private ConsentId consent;

    @BeforeEach
    void aliceAllows() throws SQLException {
        world = World.create();
        consent = dance.aliceAllows(world);
    }

    @Test
    void allowedReadTellsThePersonWhoReadHowMuchUnderWhichConsentAndWhy() {
        read(asking(), 17);

        AccessEntry entry = entries(world.alice()).getFirst();

        assertTrue(entry.allowed());
        assertEquals(Optional.of("loyal-drive"), entry.app());
        assertEquals(Optional.of(consent), entry.consent());
        assertEquals(Optional.of(World.PURPOSE), entry.purpose());
        assertEquals(Set.of("car-1"), entry.devices());
        assertEquals(Set.of("speed", "odometer"), entry.streams());
        assertEquals(Optional.of(Asking.FROM), entry.from());
        assertEquals(Optional.of(Asking.UNTIL), entry.until());
        assertEquals(17, entry.rows());
        assertEquals(List.of(), entry.reasons());
        assertEquals(64, entry.policyRevision().length());
    }

    @Test
    void rowsOfSeveralDevicesUnderOneConsentAreOneEntry() {
        dance.allow(
                world,
                World.RIVAL,
                world.alice(),
                AccessMode.PERIODIC,
                Dance.grant(Set.of(World.CAR, World.SECOND_CAR), Set.of(World.USAGE)));

        read(Asking.by(world.tenant(), World.RIVAL), 10);

        AccessEntry entry = entries(world.alice()).getFirst();
        assertEquals(Set.of("car-1", "car-2"), entry.devices());
        assertEquals(20, entry.rows());
    }

    @Test
    void refusedReadIsToldWithItsReasonAndNoRows() {
        await(consents.withdraw(world.tenant(), world.alice(), consent));

        read(asking(), 0);

        AccessEntry entry = entries(world.alice()).getFirst();
        assertFalse(entry.allowed());
        assertEquals(List.of("consent-withdrawn"), entry.reasons());
        assertEquals(0, entry.rows());
        assertEquals(Optional.of(consent), entry.consent());
    }

    @Test
    void refusalThatConcernsNobodyKnownIsEnteredAllTheSame() throws SQLException {
        read(Asking.by(world.tenant(), World.RIVAL), 0);

        assertEquals(
                "1",
                Sql.everything()
                        .value(
                                "select count(*) from access_event where tenant = ? and app = 'rival' and subject is null"
                                        + " and outcome = 'refused' and reasons = '{no-consent}'",
                                world.tenant().value()));
    }

    @Test
    void entryOfOnePersonDoesNotNameTheDeviceOfAnother() {
        dance.allow(
                world,
                World.APP,
                world.bruno(),
                AccessMode.PERIODIC,
                Dance.grant(Set.of(World.BRUNOS_CAR), Set.of(World.USAGE)));

        read(asking(), 5);
        read(asking().devices(World.CAR, World.BRUNOS_CAR).streams("position"), 0);

        assertEquals(
                List.of(Set.of("car-1"), Set.of("car-1")),
                entries(world.alice()).stream().map(AccessEntry::devices).toList());
        assertEquals(
                List.of(Set.of("car-3"), Set.of("car-3")),
                entries(world.bruno()).stream().map(AccessEntry::devices).toList());
    }

    @Test
    void herOwnExportIsEnteredAsHers() {
        read(Asking.by(world.tenant(), world.alice(), World.CAR), 3);

        AccessEntry entry = entries(world.alice()).getFirst();
        assertEquals(Optional.empty(), entry.app());
        assertEquals("export", entry.action());
        assertEquals(3, entry.rows());
    }

    @Test
    void pagesAndFiltersAndCountsAgree() {
        read(asking(), 1);
        read(asking().purpose("https://w3id.org/dpv#Marketing"), 0);
        read(asking(), 2);

        List<AccessEntry> all = entries(world.alice());

        assertEquals(List.of(2L, 0L, 1L), all.stream().map(AccessEntry::rows).toList());
        assertEquals(
                all.subList(1, 3),
                entries(world.alice(), filter("", "", Optional.of(all.getFirst().id()), 10)));
        assertEquals(all.subList(0, 2), entries(world.alice(), filter("", "", Optional.empty(), 2)));
        assertEquals(List.of(all.get(1)), entries(world.alice(), filter("refused", "", Optional.empty(), 10)));
        assertEquals(List.of(), entries(world.alice(), filter("", "car-2", Optional.empty(), 10)));
        assertEquals(
                List.of(new AccessCount("loyal-drive", 2, 1)),
                await(ledger.countsOfSubject(world.tenant(), world.alice(), World.LONG_AGO)));
    }

    @Test
    void nobodyElseSeesTheEntriesInThisTenantOrAnother() throws SQLException {
        read(asking(), 1);

        assertEquals(List.of(), entries(world.bruno()));
        assertEquals(List.of(), await(ledger.ofSubject(World.create().tenant(), world.alice(), filter())));
    }

    @Test
    void entryThatDoesNotFitItsDecisionIsNotMade() {
        List<Long> tooMany = List.of(1L, 2L);

        assertThrows(
                IllegalArgumentException.class,
                () -> await(transactions.inTenant(
                        world.tenant(),
                        transaction -> decisions
                                .decide(transaction, asking().request())
                                .chain(decision -> ledger.enter(transaction, asking().request(), decision, tooMany)))));
        assertEquals(List.of(), entries(world.alice()));
    }

    @Test
    void everyReasonHasASentenceInBothLanguages() {
        assertEquals(
                "The person has withdrawn this consent.",
                ledger.reasonSentences().get("consent-withdrawn").in(Locale.ENGLISH));
        assertEquals(
                "La personne a retiré ce consentement.",
                ledger.reasonSentences().get("consent-withdrawn").in(Locale.FRENCH));
    }

    private Asking asking() {
        return Asking.by(world.tenant(), World.APP);
    }

    private void read(Asking asking, long rowsOfEachSlice) {
        await(transactions.inTenant(
                asking.request().tenant(),
                transaction -> decisions.decide(transaction, asking.request()).chain(decision -> {
                    List<Long> rows = new ArrayList<>();
                    decision.slices().forEach(slice -> rows.add(rowsOfEachSlice));
                    return ledger.enter(transaction, asking.request(), decision, rows);
                })));
    }

    private List<AccessEntry> entries(SubjectId subject) {
        return entries(subject, filter());
    }

    private List<AccessEntry> entries(SubjectId subject, Filter filter) {
        return await(ledger.ofSubject(world.tenant(), subject, filter));
    }

    private static Filter filter() {
        return filter("", "", Optional.empty(), 100);
    }

    private static Filter filter(String outcome, String device, Optional<UUID> before, int limit) {
        return new Filter(
                Optional.empty(),
                Optional.of(device).filter(name -> !name.isEmpty()),
                Optional.of(outcome).filter(name -> !name.isEmpty()),
                Optional.empty(),
                Optional.empty(),
                before,
                limit);
    }
}
