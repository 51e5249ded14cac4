// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability;

import io.quadrille.consent.api.ConsentRecord;
import io.quadrille.consent.api.request.Previews;
import io.quadrille.consent.api.request.Samples;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The consent page's samples come from another module; nobody is asked for a consent here. */
@ApplicationScoped
class NothingMeasured implements Samples, Previews {

    @Override
    public Uni<Map<String, Sample>> latest(TenantId tenant, SubjectId subject, DeviceId device, Locale reader) {
        return Uni.createFrom().item(Map.of());
    }

    @Override
    public Uni<Preview> of(ConsentRecord supposed, ZoneId zone, Locale reader) {
        return Uni.createFrom().item(new Preview(Optional.empty(), List.of(), List.of()));
    }
}
