// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.api.database;

import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/** What ends with a holding; implemented by whoever keeps something that rests on it. Every implementation is asked. */
public interface HoldingEnd {

    /**
     * Called when a person has ceased to hold a device, in the transaction in which that is written down.
     *
     * @return completes when everything has been done that has to be; if it fails, the holding goes on
     */
    Uni<Void> ended(Mutiny.Session session, TenantId tenant, SubjectId subject, DeviceId device);
}
