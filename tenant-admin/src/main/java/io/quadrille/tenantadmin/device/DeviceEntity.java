// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.device;

import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.ModelId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.device.Device;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

@Entity
@Table(name = "device")
class DeviceEntity {

    @EmbeddedId
    Key key;

    @Column(name = "model", updatable = false)
    String model;

    @Column(name = "name")
    String name;

    @Column(name = "registered_at", updatable = false)
    Instant registeredAt;

    @Column(name = "retired_at")
    Instant retiredAt;

    @Embeddable
    record Key(
            @Column(name = "tenant") String tenant,
            @Column(name = "device") String device) {

        static Key of(TenantId tenant, DeviceId device) {
            return new Key(tenant.value(), device.value());
        }
    }

    static DeviceEntity of(TenantId tenant, Device device) {
        DeviceEntity entity = new DeviceEntity();
        entity.key = Key.of(tenant, device.id());
        entity.model = device.model().value();
        entity.name = device.name();
        entity.registeredAt = device.registeredAt();
        return entity;
    }

    Device toDevice() {
        return new Device(
                new DeviceId(key.device()), new ModelId(model), name, registeredAt, Optional.ofNullable(retiredAt));
    }
}
