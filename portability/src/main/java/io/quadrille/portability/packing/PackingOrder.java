// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.packing;

import io.quadrille.portability.held.HeldDevice;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import java.time.Instant;

/**
 * What is to be packed.
 *
 * @param subject for whom
 * @param device of which device
 * @param until readings measured from then on stay out
 */
public record PackingOrder(SubjectId subject, HeldDevice device, Instant until) {

    TenantId tenant() {
        return device.tenant().id();
    }
}
