// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.holding;

import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.device.Device;
import io.quadrille.tenantadmin.api.device.DeviceModels;
import io.quadrille.tenantadmin.api.device.Devices;
import io.quadrille.tenantadmin.api.person.Holding;
import io.quadrille.tenantadmin.api.person.Holdings;
import io.quadrille.tenantadmin.api.person.People;
import io.quadrille.tenantadmin.api.person.Person;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.List;

/** Gathers what the page of a device shows. */
@ApplicationScoped
class DeviceDetails {

    private final Devices devices;
    private final DeviceModels models;
    private final Holdings holdings;
    private final People people;

    DeviceDetails(Devices devices, DeviceModels models, Holdings holdings, People people) {
        this.devices = devices;
        this.models = models;
        this.holdings = holdings;
        this.people = people;
    }

    /** Everything on the device; fails with 404 if the tenant has none of that name. */
    Uni<DeviceDetail> of(TenantId tenant, DeviceId id) {
        return devices.find(tenant, id)
                .map(found -> found.orElseThrow(NotFoundException::new))
                .chain(device -> with(tenant, device));
    }

    private Uni<DeviceDetail> with(TenantId tenant, Device device) {
        return models.find(tenant, device.model())
                .map(found -> found.orElseThrow(NotFoundException::new))
                .chain(model ->
                        holders(tenant, device.id()).map(holders -> new DeviceDetail(tenant, device, model, holders)));
    }

    private Uni<List<Holder>> holders(TenantId tenant, DeviceId device) {
        return holdings.of(tenant, device)
                .chain(held -> Multi.createFrom()
                        .iterable(held)
                        .onItem()
                        .transformToUniAndConcatenate(holding -> holder(tenant, holding))
                        .collect()
                        .asList());
    }

    private Uni<Holder> holder(TenantId tenant, Holding holding) {
        return people.find(tenant, holding.subject())
                .map(found -> new Holder(
                        holding,
                        found.map(Person::name).orElse(""),
                        found.map(Person::email).orElse("")));
    }
}
