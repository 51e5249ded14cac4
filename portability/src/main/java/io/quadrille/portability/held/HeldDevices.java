// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.held;

import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.Tenant;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.Tenants;
import io.quadrille.tenantadmin.api.database.Application;
import io.quadrille.tenantadmin.api.database.DeviceFacts;
import io.quadrille.tenantadmin.api.database.DeviceFacts.DeviceFact;
import io.quadrille.tenantadmin.api.database.TenantTransactions;
import io.quadrille.tenantadmin.api.person.Holding;
import io.quadrille.tenantadmin.api.person.Holdings;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The devices of a person over all tenants. */
@ApplicationScoped
public class HeldDevices {

    private final Holdings holdings;
    private final Tenants tenants;
    private final TenantTransactions transactions;
    private final DeviceFacts facts;

    HeldDevices(Holdings holdings, Tenants tenants, @Application TenantTransactions transactions, DeviceFacts facts) {
        this.holdings = holdings;
        this.tenants = tenants;
        this.transactions = transactions;
        this.facts = facts;
    }

    /** Everything she holds or held, newest holding first. */
    public Uni<List<HeldDevice>> of(SubjectId subject) {
        return holdings.of(subject).flatMap(this::grouped);
    }

    /** One device, if she holds or held it. */
    public Uni<Optional<HeldDevice>> find(SubjectId subject, TenantId tenant, DeviceId device) {
        return holdings.of(subject)
                .map(all -> all.stream()
                        .filter(holding -> holding.tenant().equals(tenant)
                                && holding.device().equals(device))
                        .toList())
                .flatMap(this::grouped)
                .map(found -> found.stream().findFirst());
    }

    private Uni<List<HeldDevice>> grouped(List<Holding> hers) {
        Map<TenantId, List<Holding>> byTenant =
                hers.stream().collect(Collectors.groupingBy(Holding::tenant, LinkedHashMap::new, Collectors.toList()));
        return Multi.createFrom()
                .iterable(byTenant.entrySet())
                .onItem()
                .transformToUniAndConcatenate(entry -> inTenant(entry.getKey(), entry.getValue()))
                .collect()
                .asList()
                .map(lists -> lists.stream().flatMap(List::stream).toList());
    }

    private Uni<List<HeldDevice>> inTenant(TenantId id, List<Holding> hers) {
        Map<DeviceId, List<Holding>> byDevice =
                hers.stream().collect(Collectors.groupingBy(Holding::device, LinkedHashMap::new, Collectors.toList()));
        return tenants.find(id)
                .flatMap(tenant -> transactions
                        .inTenant(id, connection -> facts.of(connection, id, byDevice.keySet()))
                        .map(known -> inHoldingOrder(tenant.orElseThrow(), byDevice, known)));
    }

    private static List<HeldDevice> inHoldingOrder(
            Tenant tenant, Map<DeviceId, List<Holding>> byDevice, List<DeviceFact> known) {
        Map<DeviceId, DeviceFact> facts = known.stream().collect(Collectors.toMap(DeviceFact::device, fact -> fact));
        return byDevice.entrySet().stream()
                .filter(entry -> facts.containsKey(entry.getKey()))
                .map(entry -> {
                    DeviceFact fact = facts.get(entry.getKey());
                    return new HeldDevice(tenant, fact.device(), fact.name(), fact.model(), entry.getValue());
                })
                .toList();
    }
}
