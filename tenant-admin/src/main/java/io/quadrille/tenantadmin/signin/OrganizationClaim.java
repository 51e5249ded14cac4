// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.signin;

import io.quadrille.tenantadmin.api.TenantId;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Keycloak's claim on organizations: an object with the aliases as keys, or, without details, an array of aliases. */
final class OrganizationClaim {

    private OrganizationClaim() {}

    /** The tenants with these aliases, by identifier; none where there is no claim. */
    static List<TenantId> tenants(Object claim) {
        if (claim instanceof Map<?, ?> byAlias) {
            return sorted(byAlias.keySet());
        }
        return claim instanceof Collection<?> aliases ? sorted(aliases) : List.of();
    }

    private static List<TenantId> sorted(Collection<?> aliases) {
        return aliases.stream()
                .map(alias -> alias instanceof JsonString json ? json.getString() : alias.toString())
                .sorted()
                .map(TenantId::new)
                .toList();
    }
}
