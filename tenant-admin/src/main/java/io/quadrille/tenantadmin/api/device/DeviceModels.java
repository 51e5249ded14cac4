// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.api.device;

import io.quadrille.tenantadmin.api.DirectoryException;
import io.quadrille.tenantadmin.api.ModelId;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** The kinds of device of each tenant. */
public interface DeviceModels {

    /** Adds a model; fails with {@link DirectoryException} ({@code ALREADY_EXISTS}, {@code INVALID}). */
    Uni<DeviceModel> publish(TenantId tenant, DeviceModel model);

    /** The model, if the tenant has it. */
    Uni<Optional<DeviceModel>> find(TenantId tenant, ModelId model);

    /** The tenant's models by identifier. */
    Uni<List<DeviceModel>> all(TenantId tenant);
}
