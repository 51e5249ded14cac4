// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.api.person;

import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.DirectoryException;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/** Who holds which device, and when. */
public interface Holdings {

    /** Opens a holding; fails with {@link DirectoryException} if device or person do not exist, or she holds it already. */
    Uni<Holding> open(TenantId tenant, DeviceId device, SubjectId subject, Holding.Role role, Instant from);

    /**
     * Ends a holding, and with it, in the same transaction, what rests on it: no consent outlives the holding of its devices.
     *
     * @param until when, not in the future
     * @return fails with {@link DirectoryException}: {@code NOT_FOUND} if she does not hold the device, {@code INVALID} if the instant is not
     *     after the holding's beginning, or in the future
     */
    Uni<Void> close(TenantId tenant, DeviceId device, SubjectId subject, Instant until);

    /** All holdings of a person, past ones too, in every tenant; newest first. */
    Uni<List<Holding>> of(SubjectId subject);

    /** All holdings of a device, past ones too; newest first. */
    Uni<List<Holding>> of(TenantId tenant, DeviceId device);
}
