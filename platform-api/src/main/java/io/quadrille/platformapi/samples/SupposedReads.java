// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.samples;

import io.quadrille.consent.api.ConsentRecord;
import io.quadrille.consent.api.decision.Decision;
import io.quadrille.consent.api.decision.Decisions;
import io.quadrille.consent.api.request.Previews;
import io.quadrille.ingestion.api.Reading;
import io.quadrille.ingestion.api.Readings;
import io.quadrille.platformapi.access.DataParameters;
import io.quadrille.platformapi.access.DecidedSlices;
import io.quadrille.tenantadmin.api.database.Application;
import io.quadrille.tenantadmin.api.database.DeviceFacts;
import io.quadrille.tenantadmin.api.database.TenantTransactions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a day as the app would under a consent that is only supposed: the real decision and the real readings, for the person alone. */
@ApplicationScoped
class SupposedReads implements Previews {

    private final TenantTransactions transactions;
    private final Decisions decisions;
    private final Readings readings;
    private final DeviceFacts facts;

    SupposedReads(
            @Application TenantTransactions transactions, Decisions decisions, Readings readings, DeviceFacts facts) {
        this.transactions = transactions;
        this.decisions = decisions;
        this.readings = readings;
        this.facts = facts;
    }

    @Override
    public Uni<Preview> of(ConsentRecord supposed, ZoneId zone, Locale reader) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return transactions.inTenant(
                supposed.tenant(),
                supposed.subject(),
                transaction -> decisions
                        .suppose(transaction, supposed, DataParameters.EARLIEST, now)
                        .chain(decision -> decision.allowed()
                                ? newestDay(transaction, supposed, now, zone)
                                        .chain(day -> seen(transaction, supposed, day, new SeenDay(zone, now, reader)))
                                : Uni.createFrom().item(new Preview(Optional.empty(), List.of(), decision.reasons()))));
    }

    /** The latest day of which anything would be seen: one that is over, or today if there is none. */
    private Uni<Optional<LocalDate>> newestDay(
            SqlConnection transaction, ConsentRecord supposed, Instant now, ZoneId zone) {
        Instant midnight = LocalDate.ofInstant(now, zone).atStartOfDay(zone).toInstant();
        return newest(transaction, supposed, midnight)
                .chain(found -> found.isPresent() ? Uni.createFrom().item(found) : newest(transaction, supposed, now))
                .map(found -> found.map(instant -> LocalDate.ofInstant(instant, zone)));
    }

    private Uni<Optional<Instant>> newest(SqlConnection transaction, ConsentRecord supposed, Instant before) {
        return decisions
                .suppose(transaction, supposed, DataParameters.EARLIEST, before)
                .chain(decision -> decision.allowed()
                        ? readings.latest(transaction, supposed.tenant(), DecidedSlices.of(decision))
                        : Uni.createFrom().item(List.<Reading>of()))
                .map(latest -> latest.stream().map(Reading::time).max(Instant::compareTo));
    }

    private Uni<Preview> seen(
            SqlConnection transaction, ConsentRecord supposed, Optional<LocalDate> day, SeenDay words) {
        if (day.isEmpty()) {
            return Uni.createFrom().item(new Preview(day, List.of(), List.of()));
        }
        return decisions
                .suppose(transaction, supposed, words.start(day.get()), words.end(day.get()))
                .chain(decision -> streams(transaction, supposed, decision))
                .chain(streams -> facts.of(transaction, supposed.tenant(), supposed.devices())
                        .map(known -> new Preview(day, words.seen(streams, known), List.of())));
    }

    /** The readings of each device's stream, as far as they are counted. */
    private Uni<List<List<Reading>>> streams(SqlConnection transaction, ConsentRecord supposed, Decision decision) {
        return Multi.createFrom()
                .iterable(SeenDay.apart(DecidedSlices.of(decision)))
                .onItem()
                .transformToUniAndConcatenate(
                        slices -> readings.page(transaction, supposed.tenant(), slices, Optional.empty(), Seen.MOST))
                .map(page -> DecidedSlices.masked(decision, page))
                .collect()
                .asList();
    }
}
