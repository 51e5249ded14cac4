// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.api.database;

import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.device.DeviceModel;
import io.quadrille.tenantadmin.api.person.Holding;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Collection;
import java.util.List;

/** What a decision must know of devices, read in the decision's own transaction. */
public interface DeviceFacts {

    /** The facts of those of the devices that exist, in the order of their identifiers. */
    Uni<List<DeviceFact>> of(SqlConnection transaction, TenantId tenant, Collection<DeviceId> devices);

    /**
     * @param device the device
     * @param name what its holder calls it
     * @param model its model with all streams
     * @param holdings every period in which somebody held it
     */
    record DeviceFact(DeviceId device, String name, DeviceModel model, List<Holding> holdings) {}
}
