// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.tenant;

import io.quadrille.tenantadmin.api.Tenant;
import io.quadrille.tenantadmin.api.web.Paging;
import io.quadrille.tenantadmin.form.Searched;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One page of the platform's tenants. */
record TenantList(List<Tenant> tenants, Searched search, Paging paging) {

    static TenantList of(List<Tenant> all, Searched search, int page) {
        List<Tenant> fitting = all.stream()
                .filter(tenant -> search.fits(tenant.id().value(), tenant.name(), tenant.country()))
                .toList();
        Paging paging =
                Paging.of("/admin/tenants", new LinkedHashMap<>(Map.of("q", search.text())), page, fitting.size());
        return new TenantList(paging.rows(fitting), search, paging);
    }
}
