// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.store;

import io.micrometer.core.instrument.MeterRegistry;
import io.quadrille.ingestion.decode.Decoded;
import io.quadrille.ingestion.delivery.Delivery;
import io.quadrille.tenantadmin.api.TenantId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Counts what became durable, by tenant. */
@Singleton
final class StoreCounters {

    private static final String TENANT = "tenant";

    private final MeterRegistry registry;

    StoreCounters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** @param added how many readings of each tenant were new; the others were there before */
    void stored(List<Delivery> batch, Map<TenantId, Integer> added) {
        added.forEach((tenant, fresh) -> {
            registry.counter("quadrille.readings.stored", TENANT, tenant.value())
                    .increment(fresh);
            registry.counter("quadrille.readings.duplicates", TENANT, tenant.value())
                    .increment(readings(batch, tenant) - fresh);
        });
        batch.forEach(this::count);
    }

    private void count(Delivery delivery) {
        String tenant = delivery.tenant().value();
        switch (delivery.content()) {
            case Decoded.Accepted accepted ->
                registry.counter("quadrille.messages.stored", TENANT, tenant).increment();
            case Decoded.Reported reported ->
                registry.counter("quadrille.events.stored", TENANT, tenant).increment();
            case Decoded.Refused refused ->
                registry.counter(
                                "quadrille.messages.refused",
                                TENANT,
                                tenant,
                                "reason",
                                refused.reason().code())
                        .increment();
        }
    }

    private static int readings(List<Delivery> batch, TenantId tenant) {
        return batch.stream()
                .filter(delivery -> delivery.tenant().equals(tenant))
                .mapToInt(delivery -> delivery.readings().size())
                .sum();
    }
}
