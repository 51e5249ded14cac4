// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.health;

import io.quadrille.ingestion.api.DeviceDoor;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** MQTT listens, where it is this process's role. */
@Readiness
@ApplicationScoped
class DeviceDoorCheck implements HealthCheck {

    private final DeviceDoor door;

    DeviceDoorCheck(DeviceDoor door) {
        this.door = door;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("devices' door").status(door.open()).build();
    }
}
