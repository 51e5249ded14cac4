// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.samples;

import io.quadrille.consent.api.decision.Decision;
import io.quadrille.consent.api.decision.Decisions;
import io.quadrille.consent.api.request.Samples;
import io.quadrille.ingestion.api.Reading;
import io.quadrille.ingestion.api.Readings;
import io.quadrille.platformapi.access.DataParameters;
import io.quadrille.platformapi.access.DecidedSlices;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.database.Application;
import io.quadrille.tenantadmin.api.database.DeviceFacts;
import io.quadrille.tenantadmin.api.database.TenantTransactions;
import io.quadrille.tenantadmin.api.device.DeviceModel;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Brings the consent page, which knows no readings, the person's own last values; they pass the same decision as any exit. */
@ApplicationScoped
class LatestSamples implements Samples {

    private final TenantTransactions transactions;
    private final Decisions decisions;
    private final Readings readings;
    private final DeviceFacts facts;

    LatestSamples(
            @Application TenantTransactions transactions, Decisions decisions, Readings readings, DeviceFacts facts) {
        this.transactions = transactions;
        this.decisions = decisions;
        this.readings = readings;
        this.facts = facts;
    }

    @Override
    public Uni<Map<String, Sample>> latest(TenantId tenant, SubjectId subject, DeviceId device, Locale reader) {
        Decisions.AccessRequest own = new Decisions.AccessRequest(
                tenant,
                new Decisions.Caller.OfSubject(subject),
                "latest",
                Optional.empty(),
                Optional.empty(),
                Set.of(device),
                Set.of(),
                DataParameters.EARLIEST,
                Instant.now().truncatedTo(ChronoUnit.MICROS));
        return transactions.inTenant(
                tenant,
                subject,
                transaction -> decisions
                        .decide(transaction, own)
                        .chain(decision -> samples(transaction, own, decision, reader)));
    }

    private Uni<Map<String, Sample>> samples(
            SqlConnection transaction, Decisions.AccessRequest own, Decision decision, Locale reader) {
        if (!decision.allowed()) {
            return Uni.createFrom().item(Map.of());
        }
        return readings.latest(transaction, own.tenant(), DecidedSlices.of(decision))
                .chain(latest -> facts.of(transaction, own.tenant(), own.devices())
                        .map(known -> texts(latest, known.getFirst().model(), new SampleText(reader))));
    }

    private static Map<String, Sample> texts(List<Reading> latest, DeviceModel model, SampleText words) {
        return latest.stream()
                .collect(Collectors.toMap(
                        Reading::stream,
                        reading -> new Sample(words.of(reading, model), reading.time()),
                        (one, other) -> one.time().isAfter(other.time()) ? one : other));
    }
}
