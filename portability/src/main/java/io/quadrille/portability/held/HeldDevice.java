// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.held;

import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.Tenant;
import io.quadrille.tenantadmin.api.device.DeviceModel;
import io.quadrille.tenantadmin.api.person.Holding;
import java.time.Instant;
import java.util.List;

/**
 * A device that a person holds or held.
 *
 * @param tenant whose make it is
 * @param id its identifier within the tenant
 * @param name what she calls it
 * @param model what it measures
 * @param holdings her own holdings of it, newest first, at least one
 */
public record HeldDevice(Tenant tenant, DeviceId id, String name, DeviceModel model, List<Holding> holdings) {

    /** Copies the holdings. */
    public HeldDevice {
        holdings = List.copyOf(holdings);
    }

    /** Whether it is hers at that instant. */
    public boolean heldAt(Instant now) {
        return holdings.stream()
                .anyMatch(holding -> !holding.from().isAfter(now)
                        && holding.until().filter(end -> !end.isAfter(now)).isEmpty());
    }

    /** Since when the newest holding lasts. */
    public Instant since() {
        return holdings.getFirst().from();
    }

    /** The first instant of her oldest holding: nothing of hers lies before it. */
    public Instant firstHeld() {
        return holdings.stream().map(Holding::from).min(Instant::compareTo).orElseThrow();
    }

    /** Where its page is. */
    public String path() {
        return "/portal/devices/" + tenant.id() + '/' + id;
    }

    /** How it is named in an address: {@code TENANT/DEVICE}. */
    public String key() {
        return tenant.id() + "/" + id;
    }
}
