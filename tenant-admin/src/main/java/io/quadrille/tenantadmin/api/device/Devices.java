// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.api.device;

import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.DirectoryException;
import io.quadrille.tenantadmin.api.ModelId;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** The devices of each tenant. */
public interface Devices {

    /**
     * Registers a device and makes its credentials.
     *
     * @return the credentials, which cannot be had again; fails with {@link DirectoryException} ({@code ALREADY_EXISTS}, {@code INVALID} for
     *     an unknown model)
     */
    Uni<Credentials> register(TenantId tenant, DeviceId device, ModelId model, String name);

    /**
     * Makes new credentials; the old ones are void from then on, and within two seconds so are the connections they opened.
     *
     * @return the credentials; fails with {@code NOT_FOUND}, also for a retired device
     */
    Uni<Credentials> renewCredentials(TenantId tenant, DeviceId device);

    /** Ends a device's life: it signs in no more, and what it measured stays; fails with {@code NOT_FOUND}, does nothing the second time. */
    Uni<Void> retire(TenantId tenant, DeviceId device);

    /** The device, if the tenant has it. */
    Uni<Optional<Device>> find(TenantId tenant, DeviceId device);

    /**
     * A page of the tenant's devices in the order of their identifiers.
     *
     * @param offset how many to skip
     * @param limit how many at most, 1 to 500
     */
    Uni<List<Device>> page(TenantId tenant, Search search, int offset, int limit);

    /** How many devices match the search. */
    Uni<Long> count(TenantId tenant, Search search);

    /**
     * @param text part of identifier or name, whatever the case; empty for all
     * @param model only of this model
     */
    record Search(String text, Optional<ModelId> model) {

        /** Everything there is. */
        public static final Search EVERYTHING = new Search("", Optional.empty());
    }

    /**
     * What a device signs in with, in clear only here.
     *
     * @param username {@code TENANT/DEVICE}
     * @param password random, at least 128 bits
     */
    record Credentials(String username, String password) {

        @Override
        public String toString() {
            return "Credentials[" + username + "]";
        }
    }
}
