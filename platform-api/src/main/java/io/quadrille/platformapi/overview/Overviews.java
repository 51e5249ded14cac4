// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.overview;

import io.quadrille.consent.api.agreement.Agreements;
import io.quadrille.ingestion.api.DeviceTraffic;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.device.DeviceModels;
import io.quadrille.tenantadmin.api.device.Devices;
import io.quadrille.tenantadmin.api.provider.Providers;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** Gathers a tenant's figures from where they are kept. */
@Singleton
class Overviews {

    private static final Duration DAY = Duration.ofDays(1);

    private final Devices devices;
    private final DeviceModels models;
    private final Providers providers;
    private final Agreements agreements;
    private final DeviceTraffic traffic;

    Overviews(Devices devices, DeviceModels models, Providers providers, Agreements agreements, DeviceTraffic traffic) {
        this.devices = devices;
        this.models = models;
        this.providers = providers;
        this.agreements = agreements;
        this.traffic = traffic;
    }

    Uni<Overview> of(TenantId tenant) {
        return Uni.combine()
                .all()
                .unis(
                        devices.count(tenant, ""),
                        models.all(tenant),
                        providers.all(tenant),
                        providers.apps(tenant),
                        agreements.all(tenant),
                        traffic.of(tenant, Instant.now().minus(DAY)))
                .usingConcurrencyOf(1)
                .asTuple()
                .map(all -> new Overview(
                        all.getItem1(),
                        all.getItem2().size(),
                        all.getItem3().size(),
                        all.getItem4().size(),
                        all.getItem5().size(),
                        all.getItem6()));
    }
}
