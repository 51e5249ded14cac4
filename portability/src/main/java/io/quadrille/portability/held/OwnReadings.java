// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.held;

import io.quadrille.consent.api.decision.Decision;
import io.quadrille.consent.api.decision.Decisions;
import io.quadrille.consent.api.decision.Decisions.AccessRequest;
import io.quadrille.consent.api.decision.Decisions.Caller;
import io.quadrille.ingestion.api.Event;
import io.quadrille.ingestion.api.Events;
import io.quadrille.ingestion.api.Reading;
import io.quadrille.ingestion.api.Readings;
import io.quadrille.ingestion.api.Readings.Slice;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.database.Application;
import io.quadrille.tenantadmin.api.database.TenantTransactions;
import io.quadrille.tenantadmin.api.device.Stream;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** A person's own readings. Every read is decided, so that she sees the periods in which she held the device and no other. */
@ApplicationScoped
public class OwnReadings {

    private static final Duration CLOCKS_AHEAD = Duration.ofDays(1);
    private static final int POINTS = 400;

    private final TenantTransactions transactions;
    private final Decisions decisions;
    private final Readings readings;
    private final Events events;

    OwnReadings(@Application TenantTransactions transactions, Decisions decisions, Readings readings, Events events) {
        this.transactions = transactions;
        this.decisions = decisions;
        this.readings = readings;
        this.events = events;
    }

    /** The last events that the device reported in a holding of hers, newest first. */
    public Uni<List<Event>> events(SubjectId subject, HeldDevice device, int limit) {
        Window ever = new Window(device.firstHeld(), Instant.now().plus(CLOCKS_AHEAD));
        AccessRequest request = request(subject, device, "events", Set.of(), ever);
        return decided(
                request, List.of(), (connection, slices) -> events.newest(connection, request.tenant(), slices, limit));
    }

    /** The newest reading of each stream that lies in a holding of hers. */
    public Uni<List<Reading>> latest(SubjectId subject, HeldDevice device) {
        Window ever = new Window(device.firstHeld(), Instant.now().plus(CLOCKS_AHEAD));
        AccessRequest request = request(subject, device, "latest", Set.of(), ever);
        return decided(
                request, List.of(), (connection, slices) -> readings.latest(connection, request.tenant(), slices));
    }

    /** One stream, thinned for drawing, with its silences; what lies close together in a wide window is drawn from close by. */
    public Uni<Drawing> drawClosely(SubjectId subject, HeldDevice device, Stream stream, Window window) {
        return draw(subject, device, stream, window)
                .flatMap(drawing -> drawing.closer(window, POINTS)
                        .map(closer -> draw(subject, device, stream, closer))
                        .orElseGet(() -> Uni.createFrom().item(drawing)));
    }

    /** One stream, thinned for drawing, with its silences. */
    public Uni<Drawing> draw(SubjectId subject, HeldDevice device, Stream stream, Window window) {
        AccessRequest request = request(subject, device, "read", Set.of(stream.name()), window);
        return decided(
                request,
                Drawing.EMPTY,
                (connection, slices) -> Multi.createFrom()
                        .iterable(slices)
                        .onItem()
                        .transformToUniAndConcatenate(slice -> draw(connection, request, stream, slice))
                        .collect()
                        .asList()
                        .map(parts -> parts.stream().reduce(Drawing.EMPTY, Drawing::and)));
    }

    /** A page of readings, oldest first. */
    public Uni<List<Reading>> page(
            SubjectId subject,
            HeldDevice device,
            Stream stream,
            Window window,
            Optional<Readings.Position> after,
            int limit) {
        AccessRequest request = request(subject, device, "read", Set.of(stream.name()), window);
        return decided(
                request,
                List.of(),
                (connection, slices) -> readings.page(connection, request.tenant(), slices, after, limit));
    }

    private Uni<Drawing> draw(SqlConnection connection, AccessRequest request, Stream stream, Slice slice) {
        Window drawn = new Window(slice.from(), slice.until());
        return readings.overview(
                        connection,
                        request.tenant(),
                        slice.device(),
                        stream.name(),
                        drawn.from(),
                        drawn.until(),
                        POINTS)
                .flatMap(points -> readings.gaps(
                                connection,
                                request.tenant(),
                                slice.device(),
                                stream.name(),
                                drawn.from(),
                                drawn.until(),
                                visibleSilence(stream, drawn))
                        .map(gaps -> new Drawing(points, gaps)));
    }

    /** Silences narrower than a point are not drawn, so the search does not stop at thousands of them. */
    private static Duration visibleSilence(Stream stream, Window window) {
        Duration expected = stream.silence();
        Duration point = Duration.between(window.from(), window.until()).dividedBy(POINTS);
        return expected.compareTo(point) > 0 ? expected : point;
    }

    private <T> Uni<T> decided(AccessRequest request, T nothing, BiFunction<SqlConnection, List<Slice>, Uni<T>> read) {
        return transactions.inTenant(
                request.tenant(),
                connection -> decisions.decide(connection, request).flatMap(decision -> {
                    List<Slice> slices = slices(decision);
                    return slices.isEmpty() ? Uni.createFrom().item(nothing) : read.apply(connection, slices);
                }));
    }

    private static List<Slice> slices(Decision decision) {
        return decision.slices().stream()
                .map(slice ->
                        new Slice(slice.device(), slice.streams(), slice.from(), slice.until(), slice.resolution()))
                .sorted(Comparator.comparing(Slice::from))
                .toList();
    }

    private static AccessRequest request(
            SubjectId subject, HeldDevice device, String action, Set<String> streams, Window window) {
        return new AccessRequest(
                device.tenant().id(),
                new Caller.OfSubject(subject),
                action,
                Optional.empty(),
                Optional.empty(),
                Set.of(device.id()),
                streams,
                window.from(),
                window.until());
    }
}
