// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.api.device;

import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Multi;
import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;

/** Tells when a device that is signed in may be so no more; works with the rights of the ingest user alone. */
public interface VoidSignIns {

    /**
     * Watches the devices of some tenants, whichever process makes their sign-ins void.
     *
     * @param tenants asked for anew before each look
     * @return each void sign-in within two seconds of the commit that made it so, while the database answers, and some of them several
     *     times; ends with its subscription only, and never fails
     */
    Multi<VoidSignIn> watch(Supplier<Set<TenantId>> tenants);

    /**
     * A device that was given new credentials, or was retired.
     *
     * @param tenant its tenant
     * @param device its identifier
     * @param before sign-ins with credentials made before this count no more
     */
    record VoidSignIn(TenantId tenant, DeviceId device, Instant before) {}
}
