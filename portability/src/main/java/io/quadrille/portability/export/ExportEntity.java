// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.export;

import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@Entity
@Table(name = "export_job")
class ExportEntity {

    private static final Duration KEPT = Duration.ofDays(7);

    @EmbeddedId
    ExportKey key;

    @Column(name = "subject", updatable = false)
    UUID subject;

    @Column(name = "device", updatable = false)
    String device;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    ExportState state;

    @Column(name = "row_count")
    long rows;

    @Column(name = "bytes")
    long bytes;

    @Column(name = "sha256")
    String sha256;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "finished_at")
    Instant finishedAt;

    @Column(name = "expires_at", updatable = false)
    Instant expiresAt;

    /** Written by {@link ExportClaims} alone, by the database's clock. */
    @Column(name = "claim", insertable = false, updatable = false)
    UUID claim;

    @Column(name = "claimed_until", insertable = false, updatable = false)
    Instant claimedUntil;

    static ExportEntity queued(TenantId tenant, SubjectId subject, DeviceId device, Instant now) {
        ExportEntity entity = new ExportEntity();
        entity.key = new ExportKey(tenant.value(), UUID.randomUUID());
        entity.subject = subject.value();
        entity.device = device.value();
        entity.state = ExportState.Queued;
        entity.createdAt = now;
        entity.expiresAt = now.plus(KEPT);
        return entity;
    }

    void become(ExportState next, Instant now) {
        if (!next.mayFollow(state)) {
            throw new IllegalStateException("an export that is " + state + " cannot become " + next);
        }
        state = next;
        finishedAt = next == ExportState.Ready || next == ExportState.Failed ? now : finishedAt;
    }

    boolean isClaimedAs(UUID number) {
        return state == ExportState.Running && number.equals(claim);
    }

    ExportJob job() {
        return new ExportJob(
                new TenantId(key.tenant()),
                key.job(),
                new SubjectId(subject),
                new DeviceId(device),
                state,
                rows,
                bytes,
                Optional.ofNullable(sha256),
                createdAt,
                Optional.ofNullable(finishedAt),
                expiresAt);
    }
}
