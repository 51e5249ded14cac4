// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quadrille.consent.api.Consents;
import io.quadrille.consent.api.Pseudonyms;
import io.quadrille.platformapi.problem.ProblemType;
import io.quadrille.platformapi.security.CallingApp;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.ProviderId;
import io.quadrille.tenantadmin.api.provider.Providers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;

/** What is needed to understand an app's own names for devices and people. */
@ApplicationScoped
public class Registers {

    private final Providers providers;
    private final Consents consents;
    private final Pseudonyms pseudonyms;
    // An app never changes its provider.
    private final Cache<CallingApp, ProviderId> owners = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    Registers(Providers providers, Consents consents, Pseudonyms pseudonyms) {
        this.providers = providers;
        this.consents = consents;
        this.pseudonyms = pseudonyms;
    }

    /** The app's register; it knows the named devices as far as the app has a consent that names them. */
    public Uni<Register> of(CallingApp caller, Set<String> named) {
        return owner(caller)
                .chain(provider ->
                        devices(caller, named).map(devices -> new Register(caller, provider, pseudonyms, devices)));
    }

    private Uni<Set<DeviceId>> devices(CallingApp caller, Set<String> named) {
        if (named.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return consents.devicesOfApp(caller.tenant(), caller.app());
    }

    private Uni<ProviderId> owner(CallingApp caller) {
        ProviderId known = owners.getIfPresent(caller);
        if (known != null) {
            return Uni.createFrom().item(known);
        }
        return providers
                .find(caller.tenant(), caller.app())
                .map(app -> app.orElseThrow(ProblemType.NOT_AN_APP::problem).provider())
                .invoke(provider -> owners.put(caller, provider));
    }
}
