// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.model;

import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.ModelId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.device.Stream;
import io.quadrille.tenantadmin.api.device.ValueKind;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.util.List;

@Entity
@Table(name = "stream")
class StreamEntity {

    @EmbeddedId
    Key key;

    @Column(name = "position")
    short position;

    @Column(name = "title_en")
    String titleEn;

    @Column(name = "title_fr")
    String titleFr;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    ValueKind kind;

    @Column(name = "unit")
    String unit;

    @Column(name = "axes")
    String[] axes;

    @Column(name = "category")
    String category;

    @Column(name = "retention_days")
    int retentionDays;

    @Column(name = "period_millis")
    long periodMillis;

    @Embeddable
    record Key(
            @Column(name = "tenant") String tenant,
            @Column(name = "model") String model,
            @Column(name = "stream") String stream) {}

    static StreamEntity of(TenantId tenant, ModelId model, Stream stream, int position) {
        StreamEntity entity = new StreamEntity();
        entity.key = new Key(tenant.value(), model.value(), stream.name());
        entity.position = (short) position;
        entity.titleEn = stream.title().en();
        entity.titleFr = stream.title().fr();
        entity.kind = stream.kind();
        entity.unit = stream.unit();
        entity.axes = stream.axes().toArray(String[]::new);
        entity.category = stream.category();
        entity.retentionDays = stream.retentionDays();
        entity.periodMillis = stream.period().toMillis();
        return entity;
    }

    Stream toStream() {
        return new Stream(
                key.stream(),
                new LocalizedText(titleEn, titleFr),
                kind,
                unit,
                List.of(axes),
                category,
                retentionDays,
                Duration.ofMillis(periodMillis));
    }
}
