// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.guide;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quadrille.launcher.replay.DeviceLink;
import io.quadrille.launcher.trip.Trip;
import io.quadrille.platformapi.harness.DemoPlatform;
import io.quadrille.platformapi.harness.OnDemoPlatform;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnDemoPlatform
class OperationsGuideIT {

    private static final Set<String> WATCHED =
            Set.of("quadrille_messages_received_total", "quadrille_messages_stored_total");

    @TempDir
    Path folder;

    @Test
    void everyCommandOfTheOperatorsGuideDoesWhatItSays(DemoPlatform platform) throws Exception {
        // Given
        try (DeviceLink car = platform.device("voltaire-motors", "car-1")) {
            car.send(Trip.simulated(Instant.now()).samples());
            assertTrue(car.settled().complete());
        }
        Guide guide = Guide.read("operations.md", folder);
        guide.export("QUADRILLE_HOME", platform.home().toString());
        guide.export("TENANT", "voltaire-motors");

        // When
        String state = guide.next();
        String verdict = guide.next();

        // Then
        assertTrue(state.contains("postgresql") && state.contains("\"UP\""), state);
        Set<String> metrics = state.lines()
                .filter(line -> line.startsWith("quadrille_"))
                .map(line -> line.replaceAll("[{ ].*", ""))
                .collect(Collectors.toSet());
        assertTrue(metrics.containsAll(WATCHED), metrics.toString());
        assertTrue(verdict.startsWith("Holds"), verdict);
        assertFalse(guide.hasMore());
    }
}
