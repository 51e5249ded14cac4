// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.demo;

import io.quadrille.platformapi.PlatformSettings;
import io.quadrille.tenantadmin.api.AppId;
import io.quadrille.tenantadmin.api.ProviderId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.provider.AppKeys;
import io.quadrille.tenantadmin.api.provider.Provider;
import io.quadrille.tenantadmin.api.provider.Providers;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;

/** The providers and their apps. */
@ApplicationScoped
class AppSeed {

    private final Providers providers;
    private final PlatformSettings settings;
    private final DemoSecrets secrets = new DemoSecrets();

    AppSeed(Providers providers, PlatformSettings settings) {
        this.providers = providers;
        this.settings = settings;
    }

    /** A key for every app that has none yet. */
    DemoActors promised(DemoActors actors) {
        DemoActors all = actors;
        for (DemoCast.App app : DemoCast.APPS) {
            if (all.client(clientId(app)).isEmpty()) {
                all = all.with(new DemoActors.Client(
                        app.name(),
                        app.providerName(),
                        app.tenant(),
                        clientId(app),
                        secrets.privateKey(app.id() + "-1"),
                        true,
                        returnAddress().toString()));
            }
        }
        return all;
    }

    void make(DemoActors actors) {
        for (DemoCast.App app : DemoCast.APPS) {
            TenantId tenant = new TenantId(app.tenant());
            ProviderId provider = new ProviderId(app.provider());
            String keys = secrets.publicKeys(
                    actors.client(clientId(app)).orElseThrow().privateKeyJwk());
            URI website = URI.create("https://" + app.provider() + ".example");
            Waiting.unlessThere(() ->
                    providers.enter(tenant, new Provider(provider, app.providerName(), app.country(), website, true)));
            Waiting.forResult(() -> providers.verify(tenant, provider, true));
            Waiting.unlessThere(() -> providers.register(
                    tenant,
                    new AppId(app.id()),
                    provider,
                    app.name(),
                    List.of(returnAddress()),
                    new AppKeys.Given(keys)));
        }
    }

    private URI returnAddress() {
        return settings.publicUrl().resolve(ReturnPage.PATH);
    }

    private static String clientId(DemoCast.App app) {
        return app.tenant() + "." + app.id();
    }
}
