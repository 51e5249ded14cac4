// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.api.device;

import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.ModelId;
import java.time.Instant;
import java.util.Optional;

/**
 * One object of a tenant.
 *
 * @param id its identifier, the user name of its sign-in being {@code TENANT/DEVICE}
 * @param model its kind
 * @param name what its holder calls it
 * @param registeredAt since when the platform knows it
 * @param retiredAt when its life ended, if it has
 */
public record Device(DeviceId id, ModelId model, String name, Instant registeredAt, Optional<Instant> retiredAt) {}
