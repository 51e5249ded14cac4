// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal.home;

import io.quadrille.consent.api.ledger.AccessLedger;
import io.quadrille.consent.api.ledger.AccessLedger.AccessCount;
import io.quadrille.portability.held.HeldDevice;
import io.quadrille.portability.portal.sentence.Counterparts;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** How often each app looked in the last seven days. */
@ApplicationScoped
class WeekOfLooks {

    private static final Duration WEEK = Duration.ofDays(7);

    private final AccessLedger ledger;
    private final Counterparts counterparts;

    WeekOfLooks(AccessLedger ledger, Counterparts counterparts) {
        this.ledger = ledger;
        this.counterparts = counterparts;
    }

    Uni<List<LookBar>> of(SubjectId subject, Collection<HeldDevice> held) {
        List<TenantId> tenants =
                held.stream().map(device -> device.tenant().id()).distinct().toList();
        Instant since = Instant.now().minus(WEEK);
        return counterparts
                .of(tenants)
                .flatMap(known -> Multi.createFrom()
                        .iterable(tenants)
                        .onItem()
                        .transformToUniAndConcatenate(tenant ->
                                ledger.countsOfSubject(tenant, subject, since).map(counts -> Map.entry(tenant, counts)))
                        .collect()
                        .asList()
                        .map(all -> all.stream()
                                .flatMap(entry ->
                                        entry.getValue().stream().map(count -> bar(known, entry.getKey(), count)))
                                .sorted(Comparator.comparingLong(LookBar::total).reversed())
                                .toList()));
    }

    private static LookBar bar(Counterparts.Known known, TenantId tenant, AccessCount count) {
        return new LookBar(known.of(tenant, count.app()), count.allowed(), count.refused());
    }
}
