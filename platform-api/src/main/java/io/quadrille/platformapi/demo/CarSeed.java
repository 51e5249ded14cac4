// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.demo;

import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.ModelId;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.device.Devices;
import io.quadrille.tenantadmin.api.person.Holding;
import io.quadrille.tenantadmin.api.person.Holdings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** The cars, each held by its person since before every recording. */
@ApplicationScoped
class CarSeed {

    private static final Instant SINCE = Instant.parse("2000-01-01T00:00:00Z");

    private final Devices devices;
    private final Holdings holdings;

    CarSeed(Devices devices, Holdings holdings) {
        this.devices = devices;
        this.holdings = holdings;
    }

    DemoActors make(DemoCast.Car car, DemoActors actors) {
        TenantId tenant = new TenantId(car.tenant());
        DeviceId device = new DeviceId(car.id());
        SubjectId holder = new SubjectId(
                UUID.fromString(actors.human(car.holder()).orElseThrow().subject()));
        DemoActors all = Waiting.unlessThere(
                        () -> devices.register(tenant, device, new ModelId(DemoCast.MODEL), car.name()))
                .map(credentials -> actors.with(thing(car, credentials)))
                .orElse(actors);
        DemoActors complete = all.thing(car.tenant(), car.id()).isPresent()
                ? all
                : all.with(thing(car, Waiting.forResult(() -> devices.renewCredentials(tenant, device))));
        Waiting.unlessThere(() -> holdings.open(tenant, device, holder, Holding.Role.OWNER, SINCE));
        return complete;
    }

    private static DemoActors.Thing thing(DemoCast.Car car, Devices.Credentials credentials) {
        return new DemoActors.Thing(
                car.tenant(), car.id(), DemoCast.MODEL, car.holder(), credentials.username(), credentials.password());
    }
}
