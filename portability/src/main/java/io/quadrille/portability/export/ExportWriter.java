// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.export;

import io.quadrille.portability.datapackage.PackageWriter;
import io.quadrille.portability.export.ExportClaims.Claimed;
import io.quadrille.portability.held.HeldDevice;
import io.quadrille.portability.held.HeldDevices;
import io.quadrille.portability.packing.Await;
import io.quadrille.portability.packing.Packer;
import io.quadrille.portability.packing.PackingOrder;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Writes the file of one export, on the caller's own thread. */
@ApplicationScoped
class ExportWriter {

    private final ExportJobs jobs;
    private final ExportClaims claims;
    private final HeldDevices devices;
    private final Packer packer;
    private final ExportFiles files;

    ExportWriter(ExportJobs jobs, ExportClaims claims, HeldDevices devices, Packer packer, ExportFiles files) {
        this.jobs = jobs;
        this.claims = claims;
        this.devices = devices;
        this.packer = packer;
        this.files = files;
    }

    /** Writes the file and calls the export ready; whatever fails leaves no file behind. */
    void write(Claimed claimed) throws IOException {
        Path part = files.begin(claimed.job());
        try {
            complete(claimed, part);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void complete(Claimed claimed, Path part) throws IOException {
        MessageDigest digest = PackageWriter.sha256();
        long rows;
        try (OutputStream out =
                new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(part), digest), 1 << 16)) {
            rows = packer.write(
                    order(claimed.job()), out, written -> Await.result(() -> claims.progress(claimed, written)));
        }
        files.seal(part);
        long bytes = Files.size(part);
        Await.result(() -> jobs.finish(claimed, ExportState.Ready, entity -> {
            entity.rows = rows;
            entity.bytes = bytes;
            entity.sha256 = HexFormat.of().formatHex(digest.digest());
            publish(entity.job(), part);
        }));
    }

    private PackingOrder order(ExportJob job) {
        HeldDevice device = Await.result(() -> devices.find(job.subject(), job.tenant(), job.device()))
                .orElseThrow(() -> new IllegalStateException("the person never held the device"));
        return new PackingOrder(job.subject(), device, job.createdAt());
    }

    /** Under the job's lock: whoever has lost the claim cannot put a file where another's is. */
    private void publish(ExportJob job, Path part) {
        try {
            files.publish(job, part);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
