// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.model;

import io.quadrille.tenantadmin.api.device.DeviceModel;
import io.quadrille.tenantadmin.api.web.Paging;
import io.quadrille.tenantadmin.form.Searched;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One page of a tenant's device models. */
record ModelList(List<DeviceModel> models, Searched search, Paging paging) {

    static ModelList of(List<DeviceModel> all, Searched search, int page) {
        List<DeviceModel> fitting =
                all.stream().filter(model -> fits(search, model)).toList();
        Paging paging =
                Paging.of("/admin/models", new LinkedHashMap<>(Map.of("q", search.text())), page, fitting.size());
        return new ModelList(paging.rows(fitting), search, paging);
    }

    private static boolean fits(Searched search, DeviceModel model) {
        return search.fits(model.id().value(), model.title().en(), model.title().fr(), model.manufacturer());
    }
}
