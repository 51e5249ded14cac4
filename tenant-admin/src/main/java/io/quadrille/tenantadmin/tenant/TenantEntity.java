// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.tenant;

import io.quadrille.tenantadmin.api.Tenant;
import io.quadrille.tenantadmin.api.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "tenant")
class TenantEntity {

    @Id
    @Column(name = "tenant")
    String tenant;

    @Column(name = "name")
    String name;

    @Column(name = "country")
    String country;

    @Column(name = "pseudonym_key", updatable = false)
    byte[] pseudonymKey;

    static TenantEntity of(Tenant tenant, byte[] pseudonymKey) {
        TenantEntity entity = new TenantEntity();
        entity.tenant = tenant.id().value();
        entity.name = tenant.name();
        entity.country = tenant.country();
        entity.pseudonymKey = pseudonymKey;
        return entity;
    }

    Tenant toTenant() {
        return new Tenant(new TenantId(tenant), name, country);
    }
}
