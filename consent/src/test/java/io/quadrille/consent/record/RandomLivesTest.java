// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quadrille.consent.SampleTerms;
import io.quadrille.consent.World;
import io.quadrille.consent.api.AccessMode;
import io.quadrille.consent.api.ConsentException;
import io.quadrille.consent.api.ConsentId;
import io.quadrille.consent.api.ConsentRecord;
import io.quadrille.consent.api.ConsentState;
import io.quadrille.consent.api.Consents.Narrowing;
import io.quadrille.consent.api.Consents.Renewal;
import io.quadrille.consent.api.agreement.DataAgreement;
import io.quadrille.consent.decision.PolicySays;
import io.quadrille.consent.lifecycle.Lifecycle.Act;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whatever is done to a consent, in whatever order and however long after. */
class RandomLivesTest {

    private static final int LIVES = 400;
    private static final int STEPS = 16;
    private static final List<Act> ACTS = List.of(Act.values());
    private static final Instant BIRTH = Instant.parse("2026-01-01T00:00:00Z");
    private static final Set<ConsentState> TERMINAL = EnumSet.of(
            ConsentState.Refused,
            ConsentState.Withdrawn,
            ConsentState.Revoked,
            ConsentState.Expired,
            ConsentState.Invalidated);
    private static final Set<ConsentState> UNDECIDED = EnumSet.of(ConsentState.Requested, ConsentState.RequestDeferred);
    private static final Set<DeviceId> DEVICES = Set.of(World.CAR, World.SECOND_CAR);
    private static final Set<String> CATEGORIES = Set.of(World.USAGE, World.ENGINE);
    private static final ConsentRecord ASKED = new ConsentRecord(
            new TenantId("voltaire-motors"),
            new ConsentId(new UUID(1, 1)),
            World.APP,
            new SubjectId(new UUID(2, 2)),
            new UUID(3, 3),
            1,
            World.PURPOSE,
            ConsentState.Given,
            false,
            DEVICES,
            CATEGORIES,
            Optional.of(BIRTH),
            Optional.empty(),
            BIRTH,
            BIRTH.plus(Duration.ofDays(90)),
            Duration.ofSeconds(1),
            AccessMode.PERIODIC,
            1);
    private static final DataAgreement AGREEMENT =
            new DataAgreement(ASKED.agreement(), 1, World.APP, SampleTerms.insurer(), Optional.empty(), "", BIRTH);

    private final Map<Act, Integer> done = new EnumMap<>(Act.class);
    private final PolicySays policy = new PolicySays();

    /** @param how what the act does besides changing the state */
    private record Step(Act act, Instant at, Consumer<ConsentEntity> how) {}

    @Test
    void nothingWidensTheEndIsTheEndAndOnlyWhatIsInForceAllows() throws Exception {
        for (int life = 0; life < LIVES; life++) {
            live(new Random(life), "life " + life);
        }
        assertEquals(EnumSet.allOf(Act.class), done.keySet(), "every act was done");
    }

    private void live(Random random, String life) throws Exception {
        List<Step> past = new ArrayList<>();
        Instant now = BIRTH;
        for (int step = 0; step < STEPS; step++) {
            now = now.plus(Duration.ofHours(random.nextInt(24 * 20)));
            ConsentRecord before = after(past);
            List<Step> tried = new ArrayList<>(past);
            tried.add(step(random, now));
            try {
                ConsentRecord after = after(tried);
                past = tried;
                requireSound(before, after, tried.getLast(), life);
            } catch (ConsentException refused) {
                assertEquals(before, after(past), "what is refused changes nothing");
            }
            requireOnlyWhatIsInForce(after(past), now, life);
        }
    }

    /** A refused act is rolled back, so a life is what was done with success. */
    private static ConsentRecord after(List<Step> past) {
        ConsentEntity row = ConsentEntity.requested(ASKED);
        for (Step step : past) {
            row.undergo(step.act(), step.at());
            step.how().accept(row);
        }
        return row.current();
    }

    private static Step step(Random random, Instant at) {
        Act act = ACTS.get(random.nextInt(ACTS.size()));
        Set<DeviceId> devices = some(random, World.CAR, World.SECOND_CAR, World.BRUNOS_CAR);
        Set<String> categories = some(random, World.USAGE, World.ENGINE, World.POSITION);
        Instant until = at.plus(Duration.ofDays(random.nextInt(120)));
        Consumer<ConsentEntity> how = switch (act) {
            case GIVE -> row -> row.say(given(at));
            case NARROW -> row -> row.reduceTo(AGREEMENT, new Narrowing(devices, categories, until), at);
            case RENEW -> row -> row.renew(AGREEMENT, new Renewal(devices, categories, Locale.ENGLISH), at);
            default -> row -> {};
        };
        return new Step(act, at, how);
    }

    private static ConsentRecord given(Instant at) {
        return new ConsentRecord(
                ASKED.tenant(),
                ASKED.id(),
                ASKED.app(),
                ASKED.subject(),
                ASKED.agreement(),
                ASKED.revision(),
                ASKED.purpose(),
                ConsentState.Given,
                false,
                DEVICES,
                CATEGORIES,
                ASKED.dataFrom(),
                ASKED.dataUntil(),
                at,
                at.plus(Duration.ofDays(90)),
                ASKED.resolution(),
                ASKED.mode(),
                1);
    }

    /** Each with a good chance, so that what is left out and what is too much both come up. */
    private static <T> Set<T> some(Random random, T usual, T often, T wrong) {
        return Arrays.asList(
                        random.nextInt(9) > 0 ? usual : null,
                        random.nextBoolean() ? often : null,
                        random.nextInt(9) == 0 ? wrong : null)
                .stream()
                .filter(each -> each != null)
                .collect(Collectors.toSet());
    }

    private void requireSound(ConsentRecord before, ConsentRecord after, Step step, String life) {
        done.merge(step.act(), 1, Integer::sum);
        String story = life + ": " + step.act() + " turned " + before + " into " + after;
        assertFalse(TERMINAL.contains(before.stateAt(step.at())), story);
        assertEquals(before.version() + 1, after.version(), story);
        if (!UNDECIDED.contains(before.state())) {
            requireNoWider(before, after, step.act(), story);
        }
    }

    private static void requireNoWider(ConsentRecord before, ConsentRecord after, Act act, String story) {
        assertTrue(before.devices().containsAll(after.devices()), story);
        assertTrue(before.categories().containsAll(after.categories()), story);
        assertEquals(before.dataFrom(), after.dataFrom(), story);
        assertEquals(before.dataUntil(), after.dataUntil(), story);
        assertEquals(before.resolution(), after.resolution(), story);
        assertTrue(length(after).compareTo(length(before)) <= 0, story);
        if (act != Act.RENEW) {
            assertEquals(before.validFrom(), after.validFrom(), story);
            assertFalse(after.validUntil().isAfter(before.validUntil()), story);
        }
    }

    private static Duration length(ConsentRecord consent) {
        return Duration.between(consent.validFrom(), consent.validUntil());
    }

    private void requireOnlyWhatIsInForce(ConsentRecord consent, Instant now, String life) throws Exception {
        for (Instant at : List.of(now, consent.validUntil().minusNanos(1_000), consent.validUntil())) {
            boolean inForce =
                    Set.of(ConsentState.Given, ConsentState.RenewedConsentGiven).contains(consent.state())
                            && !consent.suspended()
                            && !at.isBefore(consent.validFrom())
                            && at.isBefore(consent.validUntil());
            assertEquals(inForce, policy.allowed(consent, at), life + ": " + consent + " at " + at);
        }
    }
}
