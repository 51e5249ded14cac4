// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.export;

import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One export of one device for one person.
 *
 * @param tenant the device's tenant
 * @param id the job
 * @param subject for whom
 * @param device of which device
 * @param state how far it is
 * @param rows readings written so far
 * @param bytes size of the zip, once ready
 * @param sha256 hash of the zip, hexadecimal, once ready
 * @param createdAt when it was asked for; readings measured later are not in it
 * @param finishedAt when it became ready or failed
 * @param expiresAt when its file is deleted
 */
public record ExportJob(
        TenantId tenant,
        UUID id,
        SubjectId subject,
        DeviceId device,
        ExportState state,
        long rows,
        long bytes,
        Optional<String> sha256,
        Instant createdAt,
        Optional<Instant> finishedAt,
        Instant expiresAt) {

    /** Whether it is still being worked on. */
    public boolean underWay() {
        return state == ExportState.Queued || state == ExportState.Running;
    }

    /** Whether its file can be had at that instant. */
    public boolean downloadableAt(Instant now) {
        return state == ExportState.Ready && now.isBefore(expiresAt);
    }
}
