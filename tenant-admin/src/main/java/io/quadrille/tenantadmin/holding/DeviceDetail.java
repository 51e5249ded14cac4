// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.holding;

import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.device.Device;
import io.quadrille.tenantadmin.api.device.DeviceModel;
import java.util.List;

/** A device with its model and everybody who held it. */
record DeviceDetail(TenantId tenant, Device device, DeviceModel model, List<Holder> holders) {

    public String username() {
        return tenant + "/" + device.id();
    }
}
