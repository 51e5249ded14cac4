// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.provider;

import io.quadrille.tenantadmin.api.ProviderId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.provider.Provider;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;

@Entity
@Table(name = "provider")
class ProviderEntity {

    @EmbeddedId
    Key key;

    @Column(name = "name")
    String name;

    @Column(name = "country")
    String country;

    @Column(name = "website")
    String website;

    @Column(name = "verified_at")
    Instant verifiedAt;

    @Embeddable
    record Key(
            @Column(name = "tenant") String tenant,
            @Column(name = "provider") String provider) {

        static Key of(TenantId tenant, ProviderId provider) {
            return new Key(tenant.value(), provider.value());
        }
    }

    static ProviderEntity of(TenantId tenant, Provider provider) {
        ProviderEntity entity = new ProviderEntity();
        entity.key = Key.of(tenant, provider.id());
        entity.name = provider.name();
        entity.country = provider.country();
        entity.website = provider.website().toString();
        entity.verify(provider.verified());
        return entity;
    }

    void verify(boolean verified) {
        if (!verified) {
            verifiedAt = null;
        } else if (verifiedAt == null) {
            verifiedAt = Instant.now();
        }
    }

    Provider toProvider() {
        return new Provider(new ProviderId(key.provider()), name, country, URI.create(website), verifiedAt != null);
    }
}
