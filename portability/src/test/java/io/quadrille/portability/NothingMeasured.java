// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability;

import io.quadrille.consent.api.request.Samples;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;

/** The consent page's samples come from another module; nobody is asked for a consent here. */
@ApplicationScoped
class NothingMeasured implements Samples {

    @Override
    public Uni<Map<String, Sample>> latest(TenantId tenant, SubjectId subject, DeviceId device, Locale reader) {
        return Uni.createFrom().item(Map.of());
    }
}
