// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.api.provider;

import io.quadrille.tenantadmin.api.AppId;
import io.quadrille.tenantadmin.api.DirectoryException;
import io.quadrille.tenantadmin.api.ProviderId;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Third parties and their apps. */
public interface Providers {

    /** Enters a provider; fails with {@link DirectoryException} ({@code ALREADY_EXISTS}). */
    Uni<Provider> enter(TenantId tenant, Provider provider);

    /**
     * Registers an app as a client under the FAPI 2.0 profile with {@code private_key_jwt} (RFC 7523) and DPoP (RFC 9449).
     *
     * @param keys with which it signs in
     * @return the app with its client identifier; fails with {@link DirectoryException}
     */
    Uni<App> register(
            TenantId tenant, AppId app, ProviderId provider, String name, List<URI> redirectUris, AppKeys keys);

    /** Says whether the tenant's staff has checked who the provider is; fails with {@link DirectoryException} ({@code NOT_FOUND}). */
    Uni<Void> verify(TenantId tenant, ProviderId provider, boolean verified);

    /**
     * Shuts the provider API's door on an app, or opens it again; from its next call on, tokens it holds included. Fails with
     * {@link DirectoryException} ({@code NOT_FOUND}).
     */
    Uni<Void> stop(TenantId tenant, AppId app, boolean stopped);

    /** The provider, if the tenant has it. */
    Uni<Optional<Provider>> find(TenantId tenant, ProviderId provider);

    /** The app, if the tenant has it. */
    Uni<Optional<App>> find(TenantId tenant, AppId app);

    /** The tenant's providers by name. */
    Uni<List<Provider>> all(TenantId tenant);

    /** The tenant's apps by identifier. */
    Uni<List<App>> apps(TenantId tenant);
}
