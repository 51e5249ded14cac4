// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.request;

import static io.quadrille.consent.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quadrille.consent.Dance;
import io.quadrille.consent.Refusal;
import io.quadrille.consent.SampleTerms;
import io.quadrille.consent.Sql;
import io.quadrille.consent.TestDatabase;
import io.quadrille.consent.World;
import io.quadrille.consent.api.AccessMode;
import io.quadrille.consent.api.ConsentException.Reason;
import io.quadrille.consent.api.ConsentRecord;
import io.quadrille.consent.api.ConsentState;
import io.quadrille.consent.api.Consents;
import io.quadrille.consent.api.request.ConsentDialogs;
import io.quadrille.consent.api.request.ConsentDialogs.Answered;
import io.quadrille.consent.api.request.ConsentDialogs.Dialog;
import io.quadrille.consent.api.request.ConsentDialogs.Grant;
import io.quadrille.consent.api.request.ConsentDialogs.OfferedDevice;
import io.quadrille.consent.api.request.ConsentRequests.PushedRequest;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.device.Stream;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ConsentDialogsTest {

    @Inject
    ConsentDialogs dialogs;

    @Inject
    Consents consents;

    @Inject
    Dance dance;

    @Test
    void dialogShowsWhoAsksForWhatAndHerDevicesThatMeasureIt() throws SQLException {
        World world = World.create();
        PushedRequest request = dance.push(world, World.APP, AccessMode.PERIODIC);

        Dialog dialog = await(dialogs.open(world.tenant(), request.id(), world.alice()));

        assertEquals("Voltaire Motors", dialog.tenant().name());
        assertEquals("loyal-assurance", dialog.provider().name());
        assertEquals(World.APP, dialog.app().id());
        assertEquals(List.of(SampleTerms.driving(), SampleTerms.engine()), dialog.asked());
        assertEquals(
                List.of(World.CAR, World.SECOND_CAR),
                dialog.devices().stream().map(OfferedDevice::device).toList());
        assertEquals(
                Set.of("speed", "odometer", "engine-speed"),
                Set.copyOf(dialog.devices().getFirst().streams().stream()
                        .map(Stream::name)
                        .toList()));
        assertEquals(Dance.VALIDITY, dialog.validity());
        assertEquals(Optional.of(Dance.DATA_FROM), dialog.dataFrom());
    }

    @Test
    void allowingMakesARecordOfExactlyWhatWasTickedAndSendsBack() throws SQLException {
        World world = World.create();
        PushedRequest request = dance.push(world, World.APP, AccessMode.PERIODIC);
        Grant ticked = Dance.grant(Set.of(World.CAR), Set.of(World.USAGE));

        Answered answered = await(dialogs.allow(world.tenant(), request.id(), world.alice(), ticked));

        ConsentRecord consent = await(consents.find(world.tenant(), world.alice(), answered.consent()))
                .orElseThrow();
        assertEquals(ConsentState.Given, consent.state());
        assertEquals(Set.of(World.CAR), consent.devices());
        assertEquals(Set.of(World.USAGE), consent.categories());
        assertEquals(Optional.of(Dance.DATA_FROM), consent.dataFrom());
        assertEquals(Dance.VALIDITY, Duration.between(consent.validFrom(), consent.validUntil()));
        assertEquals(
                "https://app.example.org/return?consent_id=" + answered.consent()
                        + "&status=Given&state=a+state+%26+more&iss=http%3A%2F%2Flocalhost%3A2399%2Frealms%2Fquadrille",
                answered.returnTo().toString());
    }

    @Test
    void allowingNothingOfThePastBeginsNow() throws SQLException {
        World world = World.create();
        PushedRequest request = dance.push(world, World.APP, AccessMode.PERIODIC);
        Grant fromNow = new Grant(
                Set.of(World.CAR),
                Set.of(World.USAGE),
                Optional.empty(),
                Dance.VALIDITY,
                Duration.ofSeconds(1),
                Locale.ENGLISH);

        Answered answered = await(dialogs.allow(world.tenant(), request.id(), world.alice(), fromNow));

        ConsentRecord consent = await(consents.find(world.tenant(), world.alice(), answered.consent()))
                .orElseThrow();
        assertEquals(Optional.of(consent.validFrom()), consent.dataFrom());
    }

    @Test
    void refusingAndDeferringAllowNothingAndAreRecordedToo() throws SQLException {
        World world = World.create();
        PushedRequest first = dance.push(world, World.APP, AccessMode.PERIODIC);
        PushedRequest second = dance.push(world, World.APP, AccessMode.PERIODIC);

        Answered refused = await(dialogs.refuse(world.tenant(), first.id(), world.alice(), Locale.ENGLISH));
        Answered deferred = await(dialogs.defer(world.tenant(), second.id(), world.alice(), Locale.ENGLISH));

        assertEquals(ConsentState.Refused, refused.state());
        assertEquals(ConsentState.RequestDeferred, deferred.state());
        ConsentRecord record = await(consents.find(world.tenant(), world.alice(), refused.consent()))
                .orElseThrow();
        assertEquals(Set.of(), record.devices());
        assertEquals(Set.of(), record.categories());
    }

    @Test
    void requestBelongsToWhoeverOpenedItFirst() throws SQLException {
        World world = World.create();
        PushedRequest request = dance.push(world, World.APP, AccessMode.PERIODIC);

        await(dialogs.open(world.tenant(), request.id(), world.alice()));

        assertEquals(
                Reason.NOT_FOUND,
                Refusal.of(() -> dialogs.open(world.tenant(), request.id(), world.bruno()))
                        .reason());
        assertEquals(
                Reason.NOT_FOUND,
                Refusal.of(() -> dialogs.refuse(world.tenant(), request.id(), world.bruno(), Locale.ENGLISH))
                        .reason());
        assertEquals(
                request.id(),
                await(dialogs.open(world.tenant(), request.id(), world.alice())).request());
    }

    @Test
    void requestIsAnsweredOnceEvenByTwoAnswersAtTheSameInstant() throws SQLException {
        World world = World.create();
        PushedRequest request = dance.push(world, World.APP, AccessMode.PERIODIC);
        Grant ticked = Dance.grant(Set.of(World.CAR), Set.of(World.USAGE));
        AtomicInteger conflicts = new AtomicInteger();

        Uni<List<Object>> answers = Uni.join()
                .all(
                        counted(dialogs.allow(world.tenant(), request.id(), world.alice(), ticked), conflicts),
                        counted(dialogs.refuse(world.tenant(), request.id(), world.alice(), Locale.ENGLISH), conflicts),
                        counted(dialogs.refuse(world.tenant(), request.id(), world.alice(), Locale.FRENCH), conflicts))
                .andFailFast();
        await(answers);

        assertEquals(2, conflicts.get());
        assertEquals(
                "1",
                Sql.everything()
                        .value(
                                "select count(*) from consent where subject = ?",
                                world.alice().value()));
    }

    @Test
    void requestOfAnotherTenantOrOfNobodyDoesNotExist() throws SQLException {
        World world = World.create();
        World other = World.create();
        PushedRequest request = dance.push(world, World.APP, AccessMode.PERIODIC);

        assertEquals(Reason.NOT_FOUND, opening(other, request.id(), world.alice()));
        assertEquals(Reason.NOT_FOUND, opening(world, UUID.randomUUID(), world.alice()));
    }

    @Test
    void requestCannotBeAnsweredAfterItsTime() throws SQLException {
        World world = World.create();
        PushedRequest request = dance.push(world, World.APP, AccessMode.PERIODIC);
        Sql.everything()
                .run(
                        "update consent_request set expires_at = ? where request = ?",
                        World.utc(Instant.now()),
                        request.id());

        assertEquals(Reason.EXPIRED, opening(world, request.id(), world.alice()));
        assertEquals(
                Reason.EXPIRED,
                Refusal.of(() -> dialogs.refuse(world.tenant(), request.id(), world.alice(), Locale.ENGLISH))
                        .reason());
    }

    @Test
    void moreThanWasAskedOrLessThanIsRequiredCannotBeTicked() throws SQLException {
        World world = World.create();
        Duration fine = Duration.ofSeconds(1);
        Optional<Instant> from = Optional.of(Dance.DATA_FROM);

        assertEquals("Choose at least one device.", ticking(world, Dance.grant(Set.of(), Set.of(World.USAGE))));
        assertEquals(
                "One of the devices is not offered here.",
                ticking(world, Dance.grant(Set.of(World.CAR, World.BRUNOS_CAR), Set.of(World.USAGE))));
        assertEquals(
                "The app has not asked for one of these kinds of data.",
                ticking(world, Dance.grant(Set.of(World.CAR), Set.of(World.USAGE, World.POSITION))));
        assertEquals(
                "The service cannot work without a required kind of data; you can refuse instead.",
                ticking(world, Dance.grant(Set.of(World.CAR), Set.of(World.ENGINE))));
        assertEquals(
                "The app has not asked for data from that long ago.",
                ticking(world, grant(Optional.of(Dance.DATA_FROM.minusSeconds(1)), Dance.VALIDITY, fine)));
        assertEquals(
                "The app has not asked for that long a time.",
                ticking(world, grant(from, Dance.VALIDITY.plusSeconds(1), fine)));
        assertEquals(
                "The app has not asked for data that precise.",
                ticking(world, grant(from, Dance.VALIDITY, Duration.ZERO)));
    }

    private static Grant grant(Optional<Instant> from, Duration validity, Duration resolution) {
        return new Grant(Set.of(World.CAR), Set.of(World.USAGE), from, validity, resolution, Locale.ENGLISH);
    }

    private String ticking(World world, Grant grant) {
        PushedRequest request = dance.push(world, World.APP, AccessMode.PERIODIC);
        return Refusal.of(() -> dialogs.allow(world.tenant(), request.id(), world.alice(), grant))
                .getMessage();
    }

    private Reason opening(World world, UUID request, SubjectId subject) {
        return Refusal.of(() -> dialogs.open(world.tenant(), request, subject)).reason();
    }

    private static Uni<Object> counted(Uni<Answered> answer, AtomicInteger conflicts) {
        return answer.<Object>map(answered -> answered).onFailure().recoverWithItem(() -> conflicts.incrementAndGet());
    }
}
