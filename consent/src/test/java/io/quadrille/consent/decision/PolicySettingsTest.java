// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.decision;

import static io.quadrille.consent.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quadrille.consent.Dance;
import io.quadrille.consent.Refusal;
import io.quadrille.consent.TestDatabase;
import io.quadrille.consent.World;
import io.quadrille.consent.api.ConsentException;
import io.quadrille.consent.api.Mask;
import io.quadrille.consent.api.decision.Decision;
import io.quadrille.consent.api.decision.Decision.Slice;
import io.quadrille.consent.api.decision.Decisions;
import io.quadrille.consent.api.setting.PolicySettings;
import io.quadrille.consent.api.setting.PolicySettings.Hours;
import io.quadrille.consent.api.setting.PolicySettings.Settings;
import io.quadrille.tenantadmin.api.database.Application;
import io.quadrille.tenantadmin.api.database.TenantTransactions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a tenant takes back is not to be had, and nobody else's data is concerned. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PolicySettingsTest {

    private static final Mask TENS = new Mask(Mask.Type.ROUND, 10);

    @Inject
    PolicySettings settings;

    @Inject
    Decisions decisions;

    @Inject
    Dance dance;

    @Inject
    @Application
    TenantTransactions transactions;

    private World world;

    @BeforeEach
    void aliceAllows() throws SQLException {
        world = World.create();
        dance.aliceAllows(world);
    }

    @Test
    void settingsAreFoundAsTheyWereMade() {
        Settings made = new Settings(
                Set.of("https://w3id.org/dpv#Marketing"),
                Set.of(World.POSITION),
                Optional.of(365),
                Optional.of(31),
                Duration.ofMinutes(1),
                Map.of(World.USAGE, TENS),
                Optional.of(new Hours(LocalTime.of(7, 30), LocalTime.of(20, 0), ZoneId.of("Europe/Paris"))));

        assertEquals(Settings.NONE, await(settings.of(world.tenant())));
        make(made);
        assertEquals(made, await(settings.of(world.tenant())));
        make(Settings.NONE);
        assertEquals(Settings.NONE, await(settings.of(world.tenant())));
    }

    @Test
    void purposeThatIsTakenBackIsRefused() {
        make(with(Set.of(World.PURPOSE), Set.of(), Optional.empty(), Map.of(), Optional.empty()));
        assertEquals(List.of("purpose-barred"), decide(world).reasons());
    }

    @Test
    void categoryThatIsTakenBackIsRefused() {
        make(with(Set.of(), Set.of(World.USAGE), Optional.empty(), Map.of(), Optional.empty()));
        assertEquals(List.of("category-barred"), decide(world).reasons());
    }

    @Test
    void longWindowKeepsItsNewestDays() {
        make(new Settings(
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.of(1),
                Duration.ofSeconds(90),
                Map.of(),
                Optional.empty()));

        Slice slice = decide(world).slices().getFirst();

        assertEquals(Asking.UNTIL.minus(1, ChronoUnit.DAYS), slice.from());
        assertEquals(Duration.ofSeconds(90), slice.resolution());
    }

    @Test
    void daysThatAreTooOldAreRefused() {
        make(with(Set.of(), Set.of(), Optional.of(1), Map.of(), Optional.empty()));
        assertEquals(List.of("days-barred"), decide(world).reasons());
    }

    @Test
    void precisionHoldsForEveryStreamOfTheCategory() {
        make(with(Set.of(), Set.of(), Optional.empty(), Map.of(World.USAGE, TENS), Optional.empty()));
        assertEquals(
                Map.of("speed", List.of(TENS), "odometer", List.of(TENS)),
                decide(world).slices().getFirst().masks());
    }

    @Test
    void outsideTheHoursNothingLeaves() {
        // a minute that is far from now wherever the clock stands
        LocalTime now = LocalTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
        Hours closed = new Hours(now.plusHours(10), now.plusHours(11), ZoneOffset.UTC);
        make(with(Set.of(), Set.of(), Optional.empty(), Map.of(), Optional.of(closed)));
        assertEquals(List.of("outside-hours"), decide(world).reasons());

        Hours open = new Hours(now.minusHours(1), now.plusHours(1), ZoneOffset.UTC);
        make(with(Set.of(), Set.of(), Optional.empty(), Map.of(), Optional.of(open)));
        assertTrue(decide(world).allowed());
    }

    @Test
    void anotherTenantsSettingsDoNotBear() throws SQLException {
        World other = World.create();
        dance.aliceAllows(other);
        make(with(Set.of(World.PURPOSE), Set.of(World.USAGE), Optional.of(1), Map.of(), Optional.empty()));

        assertTrue(decide(other).allowed());
        assertEquals(Settings.NONE, await(settings.of(other.tenant())));
    }

    @Test
    void settingsThatMeanNothingAreRefusedAllAtOnce() {
        Settings wrong = new Settings(
                Set.of("https://example.org/why"),
                Set.of("https://example.org/what"),
                Optional.of(0),
                Optional.of(40_000),
                Duration.ofMillis(1_500),
                Map.of(World.USAGE, new Mask(Mask.Type.ROUND, 0)),
                Optional.of(new Hours(LocalTime.NOON, LocalTime.NOON, ZoneOffset.UTC)));

        ConsentException refusal = Refusal.of(() -> settings.make(world.tenant(), wrong));

        assertEquals(
                List.of("purposes", "categories", "precision", "ageDays", "windowDays", "resolution", "hours"),
                refusal.faults().stream().map(ConsentException.Fault::field).toList());
    }

    private void make(Settings made) {
        await(settings.make(world.tenant(), made).replaceWith(true));
    }

    private static Settings with(
            Set<String> purposes,
            Set<String> categories,
            Optional<Integer> ageDays,
            Map<String, Mask> precision,
            Optional<Hours> hours) {
        return new Settings(purposes, categories, ageDays, Optional.empty(), Duration.ZERO, precision, hours);
    }

    private Decision decide(World where) {
        return await(transactions.inTenant(
                where.tenant(),
                transaction -> decisions.decide(
                        transaction, Asking.by(where.tenant(), World.APP).request())));
    }
}
