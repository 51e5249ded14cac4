// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.provider;

import io.quadrille.tenantadmin.api.AppId;
import io.quadrille.tenantadmin.api.ProviderId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.provider.App;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;

@Entity
@Table(name = "app")
class AppEntity {

    @EmbeddedId
    Key key;

    @Column(name = "provider", updatable = false)
    String provider;

    @Column(name = "name")
    String name;

    @Column(name = "client_id", updatable = false)
    String clientId;

    @Column(name = "redirect_uris")
    String[] redirectUris;

    @Column(name = "stopped_at")
    Instant stoppedAt;

    @Embeddable
    record Key(
            @Column(name = "tenant") String tenant,
            @Column(name = "app") String app) {

        static Key of(TenantId tenant, AppId app) {
            return new Key(tenant.value(), app.value());
        }
    }

    static AppEntity of(TenantId tenant, App app) {
        AppEntity entity = new AppEntity();
        entity.key = Key.of(tenant, app.id());
        entity.provider = app.provider().value();
        entity.name = app.name();
        entity.clientId = app.clientId();
        entity.redirectUris = app.redirectUris().stream().map(URI::toString).toArray(String[]::new);
        return entity;
    }

    App toApp() {
        return new App(
                new AppId(key.app()),
                new ProviderId(provider),
                name,
                clientId,
                Arrays.stream(redirectUris).map(URI::create).toList(),
                stoppedAt != null);
    }

    void stop(boolean stopped) {
        stoppedAt = stopped ? Instant.now() : null;
    }
}
