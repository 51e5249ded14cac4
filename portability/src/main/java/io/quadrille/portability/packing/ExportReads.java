// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.packing;

import io.quadrille.consent.api.decision.Decision;
import io.quadrille.consent.api.decision.Decisions;
import io.quadrille.consent.api.decision.Decisions.AccessRequest;
import io.quadrille.consent.api.decision.Decisions.Caller;
import io.quadrille.consent.api.ledger.AccessLedger;
import io.quadrille.ingestion.api.Event;
import io.quadrille.ingestion.api.Events;
import io.quadrille.ingestion.api.Reading;
import io.quadrille.ingestion.api.Readings;
import io.quadrille.ingestion.api.Readings.Slice;
import io.quadrille.tenantadmin.api.database.Application;
import io.quadrille.tenantadmin.api.database.TenantTransactions;
import io.quadrille.tenantadmin.api.device.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an export may read: decided anew for each page, entered in the ledger before anything can be downloaded. */
@ApplicationScoped
class ExportReads {

    static final int PAGE = 5_000;

    private final TenantTransactions transactions;
    private final Decisions decisions;
    private final Readings readings;
    private final Events events;
    private final AccessLedger ledger;

    ExportReads(
            @Application TenantTransactions transactions,
            Decisions decisions,
            Readings readings,
            Events events,
            AccessLedger ledger) {
        this.transactions = transactions;
        this.decisions = decisions;
        this.readings = readings;
        this.events = events;
        this.ledger = ledger;
    }

    /**
     * @param slices what was allowed when the page was read
     * @param rows the readings, oldest first
     */
    record Page(List<Slice> slices, List<Reading> rows) {

        Optional<Readings.Position> end() {
            return rows.size() < PAGE
                    ? Optional.empty()
                    : Optional.of(rows.getLast())
                            .map(last -> new Readings.Position(last.time(), last.device(), last.stream()));
        }
    }

    Page page(PackingOrder order, Stream stream, Optional<Readings.Position> after) {
        AccessRequest request = request(order, "export", Set.of(stream.name()));
        return Await.result(() -> transactions.inTenant(
                order.tenant(),
                connection -> decisions.decide(connection, request).flatMap(decision -> {
                    List<Slice> slices = slices(decision);
                    return readings.page(connection, order.tenant(), slices, after, PAGE)
                            .map(rows -> new Page(slices, rows));
                })));
    }

    /** A page of what the device reported, oldest first. */
    List<Event> events(PackingOrder order, Optional<Event> after) {
        AccessRequest request = request(order, "events", Set.of());
        return Await.result(() -> transactions.inTenant(
                order.tenant(),
                connection -> decisions
                        .decide(connection, request)
                        .flatMap(decision -> events.page(
                                connection,
                                order.tenant(),
                                slices(decision),
                                after.map(last -> new Events.Position(last.time(), last.device(), last.type())),
                                PAGE))));
    }

    /** Enters that the export took place. */
    void enter(PackingOrder order, RowCount counted) {
        AccessRequest request = request(order, "export", Set.of());
        Await.result(() -> transactions.inTenant(
                order.tenant(),
                connection -> decisions
                        .decide(connection, request)
                        .flatMap(decision ->
                                ledger.enter(connection, request, decision, counted.of(slices(decision))))));
    }

    private static List<Slice> slices(Decision decision) {
        if (!decision.allowed()) {
            throw new IllegalStateException("an export was refused: " + decision.reasons());
        }
        return decision.slices().stream()
                .map(slice ->
                        new Slice(slice.device(), slice.streams(), slice.from(), slice.until(), slice.resolution()))
                .toList();
    }

    private static AccessRequest request(PackingOrder order, String action, Set<String> streams) {
        return new AccessRequest(
                order.tenant(),
                new Caller.OfSubject(order.subject()),
                action,
                Optional.empty(),
                Optional.empty(),
                Set.of(order.device().id()),
                streams,
                order.device().firstHeld(),
                order.until());
    }
}
