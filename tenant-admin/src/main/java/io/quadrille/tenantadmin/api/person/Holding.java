// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.api.person;

import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A period in which a person holds a device; what was measured in it is hers.
 *
 * @param tenant the device's tenant
 * @param id the holding
 * @param device the device
 * @param subject the person
 * @param role owner or user
 * @param from first instant of the period
 * @param until first instant after it; empty while it lasts
 */
public record Holding(
        TenantId tenant,
        UUID id,
        DeviceId device,
        SubjectId subject,
        Role role,
        Instant from,
        Optional<Instant> until) {

    /** How a person holds a device (Data Act Art. 2(12)). */
    public enum Role {
        /** Owns it, or holds it by contract as if she did. */
        OWNER,
        /** Uses it beside the owner. */
        USER
    }
}
