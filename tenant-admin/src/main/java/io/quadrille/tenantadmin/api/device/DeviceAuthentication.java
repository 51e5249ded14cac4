// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.api.device;

import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;

/** Tells which device is signing in; works with the rights of the ingest user alone. */
public interface DeviceAuthentication {

    /**
     * Checks a device's password in constant time.
     *
     * @param username {@code TENANT/DEVICE}
     * @param password as sent
     * @return the device with its model's streams; empty if it may not sign in, whatever the cause; fails if that cannot be told
     */
    Uni<Optional<SignedInDevice>> authenticate(String username, String password);

    /**
     * A device that has proved who it is.
     *
     * @param tenant its tenant
     * @param device its identifier
     * @param model its model with all streams
     * @param credentialsMade when the credentials were made with which it has proved that
     */
    record SignedInDevice(TenantId tenant, DeviceId device, DeviceModel model, Instant credentialsMade) {}
}
