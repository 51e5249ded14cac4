// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.mqtt;

import io.micrometer.core.instrument.MeterRegistry;
import io.quadrille.tenantadmin.api.TenantId;
import jakarta.inject.Singleton;

/** Counts what happens at the door, by tenant. */
@Singleton
final class IntakeCounters {

    private static final String TENANT = "tenant";

    private final MeterRegistry registry;

    IntakeCounters(MeterRegistry registry) {
        this.registry = registry;
    }

    void watch(Sessions sessions) {
        registry.gauge("quadrille.mqtt.connections", sessions, Sessions::count);
    }

    void received(TenantId tenant) {
        registry.counter("quadrille.messages.received", TENANT, tenant.value()).increment();
    }

    /** A message of QoS 0 that found no room. */
    void dropped(TenantId tenant) {
        registry.counter("quadrille.messages.dropped", TENANT, tenant.value()).increment();
    }

    /** Its device sends it again. */
    void givenBack(TenantId tenant) {
        registry.counter("quadrille.messages.given.back", TENANT, tenant.value())
                .increment();
    }

    void signInRefused() {
        registry.counter("quadrille.mqtt.sign.ins.refused").increment();
    }
}
