// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.export;

import io.quadrille.portability.datapackage.PackageWriter;
import io.quadrille.portability.held.HeldDevice;
import io.quadrille.portability.held.HeldDevices;
import io.quadrille.portability.packing.Await;
import io.quadrille.portability.packing.Packer;
import io.quadrille.portability.packing.PackingOrder;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Writes exports one after the other, a few at a time. */
@ApplicationScoped
class ExportRunner {

    private static final Logger LOG = Logger.getLogger(ExportRunner.class);
    private static final int WAITING = 256;

    private final ExportJobs jobs;
    private final HeldDevices devices;
    private final Packer packer;
    private final ExportFiles files;
    private final ThreadPoolExecutor workers;
    private final Set<UUID> taken = ConcurrentHashMap.newKeySet();

    ExportRunner(ExportJobs jobs, HeldDevices devices, Packer packer, ExportFiles files, ExportSettings settings) {
        this.jobs = jobs;
        this.devices = devices;
        this.packer = packer;
        this.files = files;
        this.workers = new ThreadPoolExecutor(
                settings.atOnce(),
                settings.atOnce(),
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                Thread.ofPlatform().name("export-", 0).daemon().factory(),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    /** Puts a queued job in line; if the line is full it stays queued until the next sweep. */
    void submit(ExportJob job) {
        if (workers.getQueue().remainingCapacity() > 0 && taken.add(job.id())) {
            workers.execute(() -> {
                try {
                    run(job);
                } finally {
                    taken.remove(job.id());
                }
            });
        }
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }

    private void run(ExportJob queued) {
        try {
            ExportJob job = step(queued, ExportState.Running, entity -> {});
            write(job);
        } catch (RuntimeException taken) {
            LOG.infof("Export %s was not begun: %s", queued.id(), taken.getMessage());
        }
    }

    private void write(ExportJob job) {
        try {
            Path part = files.begin(job);
            try {
                complete(job, part);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException | RuntimeException failure) {
            LOG.warnf("Export %s failed: %s", job.id(), failure.getMessage());
            step(job, ExportState.Failed, entity -> {});
        }
    }

    private void complete(ExportJob job, Path part) throws IOException {
        HeldDevice device = Await.result(() -> devices.find(job.subject(), job.tenant(), job.device()))
                .orElseThrow(() -> new IllegalStateException("the person never held the device"));
        PackingOrder order = new PackingOrder(job.subject(), device, job.createdAt());
        MessageDigest digest = PackageWriter.sha256();
        long rows;
        try (OutputStream out =
                new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(part), digest), 1 << 16)) {
            rows = packer.write(order, out, written -> Await.result(() -> jobs.progress(job, written)));
        }
        files.finish(job, part);
        long bytes = Files.size(files.finished(job));
        step(job, ExportState.Ready, entity -> {
            entity.rows = rows;
            entity.bytes = bytes;
            entity.sha256 = HexFormat.of().formatHex(digest.digest());
        });
    }

    private ExportJob step(ExportJob job, ExportState next, Consumer<ExportEntity> results) {
        return Await.result(() -> jobs.become(job, next, results));
    }
}
