// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.api;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** The controllers on this platform. */
public interface Tenants {

    /**
     * Makes a tenant with its organization.
     *
     * @return the tenant; fails with {@link DirectoryException} ({@code ALREADY_EXISTS}) if the identifier is taken
     */
    Uni<Tenant> create(Tenant tenant);

    /** The tenant, if there is one. */
    Uni<Optional<Tenant>> find(TenantId tenant);

    /** Every tenant by name; for operators. */
    Uni<List<Tenant>> all();
}
