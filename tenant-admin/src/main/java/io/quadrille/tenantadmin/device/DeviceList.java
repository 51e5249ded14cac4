// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.device;

import io.quadrille.tenantadmin.api.device.Device;
import io.quadrille.tenantadmin.api.device.DeviceModel;
import io.quadrille.tenantadmin.api.device.Devices.Search;
import io.quadrille.tenantadmin.api.web.Paging;
import java.util.List;

/**
 * One page of a tenant's devices.
 *
 * @param models what can be chosen
 */
record DeviceList(List<Device> devices, Search search, List<DeviceModel> models, Paging paging) {

    public boolean isEverything() {
        return search.equals(Search.EVERYTHING);
    }

    public boolean shows(DeviceModel model) {
        return search.model().filter(model.id()::equals).isPresent();
    }
}
