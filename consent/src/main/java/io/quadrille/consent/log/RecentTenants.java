// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.log;

import io.quadrille.tenantadmin.api.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** In whose ledgers this process has entered something lately. */
@ApplicationScoped
public class RecentTenants {

    private final Map<TenantId, Instant> entered = new ConcurrentHashMap<>();

    /** Something has been entered, if its transaction commits. */
    public void enter(TenantId tenant) {
        entered.put(tenant, Instant.now());
    }

    /** Those since an instant; older ones are forgotten. */
    List<TenantId> since(Instant begin) {
        entered.values().removeIf(last -> last.isBefore(begin));
        return List.copyOf(entered.keySet());
    }
}
