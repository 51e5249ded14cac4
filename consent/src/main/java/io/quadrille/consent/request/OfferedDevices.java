// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.request;

import io.quadrille.consent.api.request.ConsentDialogs.OfferedDevice;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.database.Application;
import io.quadrille.tenantadmin.api.database.DeviceFacts;
import io.quadrille.tenantadmin.api.database.DeviceFacts.DeviceFact;
import io.quadrille.tenantadmin.api.database.TenantTransactions;
import io.quadrille.tenantadmin.api.device.Stream;
import io.quadrille.tenantadmin.api.person.Holding;
import io.quadrille.tenantadmin.api.person.Holdings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The devices that a person holds now and that measure what is asked for. */
@ApplicationScoped
class OfferedDevices {

    private final Holdings holdings;
    private final DeviceFacts facts;
    private final TenantTransactions transactions;

    OfferedDevices(Holdings holdings, DeviceFacts facts, @Application TenantTransactions transactions) {
        this.holdings = holdings;
        this.facts = facts;
        this.transactions = transactions;
    }

    Uni<List<OfferedDevice>> of(TenantId tenant, SubjectId subject, Collection<String> categories) {
        return holdings.of(subject)
                .map(all -> held(tenant, all))
                .chain(devices ->
                        transactions.inTenant(tenant, subject, transaction -> facts.of(transaction, tenant, devices)))
                .map(known -> known.stream()
                        .map(fact -> offered(fact, categories))
                        .filter(device -> !device.streams().isEmpty())
                        .toList());
    }

    private static Set<DeviceId> held(TenantId tenant, List<Holding> holdings) {
        Instant now = Instant.now();
        return holdings.stream()
                .filter(holding -> holding.tenant().equals(tenant))
                .filter(holding -> !holding.from().isAfter(now)
                        && holding.until().map(now::isBefore).orElse(true))
                .map(Holding::device)
                .collect(Collectors.toSet());
    }

    private static OfferedDevice offered(DeviceFact fact, Collection<String> categories) {
        List<Stream> streams = fact.model().streams().stream()
                .filter(stream -> categories.contains(stream.category()))
                .toList();
        return new OfferedDevice(fact.device(), fact.name(), streams);
    }
}
