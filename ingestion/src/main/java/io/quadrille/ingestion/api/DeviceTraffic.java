// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.api;

import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;

/** How a tenant's devices are doing, in few figures. */
public interface DeviceTraffic {

    /** The figures of one tenant, counted from an instant on. */
    Uni<Traffic> of(TenantId tenant, Instant since);

    /**
     * @param heard how many devices were heard since then
     * @param refused how many messages were refused since then
     * @param lastContact when any device was last heard, ever
     */
    record Traffic(long heard, long refused, Optional<Instant> lastContact) {}
}
