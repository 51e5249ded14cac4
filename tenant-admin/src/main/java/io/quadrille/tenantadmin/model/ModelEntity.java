// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.model;

import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.ModelId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.device.DeviceModel;
import io.quadrille.tenantadmin.event.EventTypes;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;

@Entity
@Table(name = "device_model")
class ModelEntity {

    @EmbeddedId
    Key key;

    @Column(name = "title_en")
    String titleEn;

    @Column(name = "title_fr")
    String titleFr;

    @Column(name = "manufacturer")
    String manufacturer;

    @Column(name = "events")
    String events;

    @Embeddable
    record Key(
            @Column(name = "tenant") String tenant,
            @Column(name = "model") String model) {

        static Key of(TenantId tenant, ModelId model) {
            return new Key(tenant.value(), model.value());
        }
    }

    static ModelEntity of(TenantId tenant, DeviceModel model) {
        ModelEntity entity = new ModelEntity();
        entity.key = Key.of(tenant, model.id());
        entity.titleEn = model.title().en();
        entity.titleFr = model.title().fr();
        entity.manufacturer = model.manufacturer();
        entity.events = EventTypes.text(model.events());
        return entity;
    }

    DeviceModel toModel(List<StreamEntity> streams) {
        return new DeviceModel(
                new ModelId(key.model()),
                new LocalizedText(titleEn, titleFr),
                manufacturer,
                streams.stream().map(StreamEntity::toStream).toList(),
                EventTypes.of(events));
    }
}
