// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.request;

import static io.quadrille.consent.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quadrille.consent.Dance;
import io.quadrille.consent.Refusal;
import io.quadrille.consent.Sql;
import io.quadrille.consent.TestDatabase;
import io.quadrille.consent.World;
import io.quadrille.consent.api.AccessMode;
import io.quadrille.consent.api.ConsentEvent;
import io.quadrille.consent.api.ConsentException.Reason;
import io.quadrille.consent.api.ConsentRecord;
import io.quadrille.consent.api.ConsentState;
import io.quadrille.consent.api.Consents;
import io.quadrille.consent.api.request.ConsentDialogs;
import io.quadrille.consent.api.request.ConsentDialogs.Answered;
import io.quadrille.consent.api.request.ConsentDialogs.PutOff;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PutOffTest {

    @Inject
    ConsentDialogs dialogs;

    @Inject
    Consents consents;

    @Inject
    Dance dance;

    private World world;
    private UUID request;
    private Answered deferred;

    @BeforeEach
    void alicePutsItOff() throws SQLException {
        world = World.create();
        request = dance.push(world, World.APP, AccessMode.PERIODIC).id();
        deferred = await(dialogs.defer(world.tenant(), request, world.alice(), Locale.ENGLISH));
    }

    @Test
    void whatSheHasPutOffWaitsForHerAlone() throws SQLException {
        List<PutOff> waiting = await(dialogs.putOff(world.tenant(), world.alice()));

        assertEquals(1, waiting.size());
        assertEquals(deferred.consent(), waiting.getFirst().consent());
        assertEquals(
                "/portal/requests/" + world.tenant() + "/" + request,
                waiting.getFirst().path());
        Duration left = Duration.between(Instant.now(), waiting.getFirst().until());
        assertEquals(30, Math.round(left.toHours() / 24.0));
        assertEquals(List.of(), await(dialogs.putOff(world.tenant(), world.bruno())));
        assertEquals(List.of(), await(dialogs.putOff(World.create().tenant(), world.alice())));
        assertEquals(Reason.NOT_FOUND, opening(world.bruno()));
    }

    @Test
    void decidingLaterGivesTheSameRecordAndLeadsToIt() {
        await(dialogs.open(world.tenant(), request, world.alice()));

        Answered given = await(dialogs.allow(
                world.tenant(), request, world.alice(), Dance.grant(Set.of(World.CAR), Set.of(World.USAGE))));

        assertEquals(deferred.consent(), given.consent());
        assertEquals(
                "/portal/consents/" + world.tenant() + "/" + given.consent(),
                given.returnTo().toString());
        ConsentRecord consent =
                await(consents.find(world.tenant(), World.APP, given.consent())).orElseThrow();
        assertEquals(ConsentState.Given, consent.state());
        assertEquals(Set.of(World.CAR), consent.devices());
        assertEquals(Set.of(World.USAGE), consent.categories());
        assertEquals(Dance.VALIDITY, Duration.between(consent.validFrom(), consent.validUntil()));
        List<ConsentEvent> history = await(consents.history(world.tenant(), world.alice(), given.consent()));
        assertEquals(
                List.of("deferred", "given"),
                history.stream().map(ConsentEvent::event).toList());
        assertEquals(consent.validFrom(), history.getLast().at());
        assertEquals(List.of(), await(dialogs.putOff(world.tenant(), world.alice())));
        assertEquals(Reason.CONFLICT, opening(world.alice()));
    }

    @Test
    void itCanBePutOffAgainOrRefused() {
        await(dialogs.defer(world.tenant(), request, world.alice(), Locale.ENGLISH));
        assertEquals(1, await(dialogs.putOff(world.tenant(), world.alice())).size());

        Answered refused = await(dialogs.refuse(world.tenant(), request, world.alice(), Locale.ENGLISH));

        assertEquals(deferred.consent(), refused.consent());
        assertEquals(ConsentState.Refused, refused.state());
        assertEquals(List.of(), await(dialogs.putOff(world.tenant(), world.alice())));
    }

    @Test
    void afterThirtyDaysItIsOver() throws SQLException {
        Sql.everything()
                .run(
                        "update consent_request set created_at = ? where request = ?",
                        World.utc(Instant.now().minus(Duration.ofDays(30))),
                        request);

        assertEquals(List.of(), await(dialogs.putOff(world.tenant(), world.alice())));
        assertEquals(Reason.EXPIRED, opening(world.alice()));
    }

    private Reason opening(SubjectId subject) {
        return Refusal.of(() -> dialogs.open(world.tenant(), request, subject)).reason();
    }
}
