// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExportStateTest {

    private static final Instant ASKED = Instant.parse("2026-11-20T10:00:00Z");

    @Test
    void anExportTakesOnlyTheStepsOfItsLife() {
        Map<ExportState, Set<ExportState>> steps = Arrays.stream(ExportState.values())
                .collect(Collectors.toMap(
                        from -> from,
                        from -> Arrays.stream(ExportState.values())
                                .filter(next -> next.mayFollow(from))
                                .collect(Collectors.toSet())));

        assertEquals(
                Map.of(
                        ExportState.Queued, Set.of(ExportState.Running),
                        ExportState.Running, Set.of(ExportState.Running, ExportState.Ready, ExportState.Failed),
                        ExportState.Ready, Set.of(ExportState.Expired),
                        ExportState.Failed, Set.of(),
                        ExportState.Expired, Set.of()),
                steps);
    }

    @Test
    void whatIsBeingWrittenCannotBeDownloaded() {
        ExportEntity entity = queued();
        entity.become(ExportState.Running, ASKED);

        assertFalse(entity.job().downloadableAt(ASKED));
        assertTrue(entity.job().underWay());
    }

    @Test
    void aReadyExportCanBeDownloadedForSevenDays() {
        ExportEntity entity = queued();
        entity.become(ExportState.Running, ASKED);
        entity.become(ExportState.Ready, ASKED.plusSeconds(5));

        assertTrue(entity.job().downloadableAt(ASKED.plus(Duration.ofDays(7)).minusMillis(1)));
        assertFalse(entity.job().downloadableAt(ASKED.plus(Duration.ofDays(7))));
    }

    @Test
    void anExportThatIsOverStaysOver() {
        ExportEntity entity = queued();
        entity.become(ExportState.Running, ASKED);
        entity.become(ExportState.Failed, ASKED);

        assertThrows(IllegalStateException.class, () -> entity.become(ExportState.Running, ASKED));
    }

    private static ExportEntity queued() {
        return ExportEntity.queued(
                new TenantId("voltaire-motors"), new SubjectId(UUID.randomUUID()), new DeviceId("car-1"), ASKED);
    }
}
