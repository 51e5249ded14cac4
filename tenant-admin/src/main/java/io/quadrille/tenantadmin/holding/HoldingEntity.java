// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.holding;

import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.person.Holding;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@Entity
@Table(name = "holding")
class HoldingEntity {

    @EmbeddedId
    Key key;

    @Column(name = "device", updatable = false)
    String device;

    @Column(name = "subject", updatable = false)
    UUID subject;

    @Enumerated(EnumType.STRING)
    @Column(name = "role", updatable = false)
    Holding.Role role;

    @Column(name = "held_from", updatable = false)
    Instant heldFrom;

    @Column(name = "held_until")
    Instant heldUntil;

    @Embeddable
    record Key(
            @Column(name = "tenant") String tenant,
            @Column(name = "holding") UUID holding) {}

    static HoldingEntity of(Holding holding) {
        HoldingEntity entity = new HoldingEntity();
        entity.key = new Key(holding.tenant().value(), holding.id());
        entity.device = holding.device().value();
        entity.subject = holding.subject().value();
        entity.role = holding.role();
        entity.heldFrom = holding.from();
        return entity;
    }

    Holding toHolding() {
        return new Holding(
                new TenantId(key.tenant()),
                key.holding(),
                new DeviceId(device),
                new SubjectId(subject),
                role,
                heldFrom,
                Optional.ofNullable(heldUntil));
    }
}
