// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.export;

import io.quadrille.portability.export.ExportClaims.Claimed;
import io.quadrille.portability.packing.Await;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Works on exports one after the other, a few at a time; of several processes one works on each. */
@ApplicationScoped
class ExportRunner {

    private static final Logger LOG = Logger.getLogger(ExportRunner.class);
    private static final int WAITING = 256;

    private final ExportJobs jobs;
    private final ExportClaims claims;
    private final ExportWriter writer;
    private final ThreadPoolExecutor workers;
    private final Set<UUID> inLine = ConcurrentHashMap.newKeySet();
    private final Map<UUID, Claimed> ours = new ConcurrentHashMap<>();

    ExportRunner(ExportJobs jobs, ExportClaims claims, ExportWriter writer, ExportSettings settings) {
        this.jobs = jobs;
        this.claims = claims;
        this.writer = writer;
        this.workers = new ThreadPoolExecutor(
                settings.atOnce(),
                settings.atOnce(),
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                Thread.ofPlatform().name("export-", 0).daemon().factory(),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    /** Puts a job in line; if the line is full it stays free until somebody looks again. */
    void submit(ExportJob job) {
        if (workers.getQueue().remainingCapacity() > 0 && inLine.add(job.id())) {
            workers.execute(() -> {
                try {
                    take(job);
                } finally {
                    inLine.remove(job.id());
                }
            });
        }
    }

    /** Three times within the length of a claim. */
    @Scheduled(every = "20s", delayed = "20s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> prolong() {
        return Multi.createFrom()
                .iterable(ours.values())
                .onItem()
                .transformToUniAndConcatenate(claims::prolong)
                .collect()
                .asList()
                .replaceWithVoid();
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }

    private void take(ExportJob job) {
        try {
            Await.result(() -> claims.claim(job)).ifPresent(this::work);
        } catch (RuntimeException failure) {
            LOG.warnf("Export %s was not begun: %s", job.id(), failure.getMessage());
        }
    }

    private void work(Claimed claimed) {
        ours.put(claimed.claim(), claimed);
        try {
            writer.write(claimed);
        } catch (IOException | RuntimeException failure) {
            fail(claimed, failure);
        } finally {
            ours.remove(claimed.claim());
        }
    }

    /** What is cut short because the platform stops has not failed: its claim runs out, and it is begun again. */
    private void fail(Claimed claimed, Exception failure) {
        if (!workers.isShutdown()) {
            LOG.warnf("Export %s failed: %s", claimed.job().id(), failure.getMessage());
            Await.result(() -> jobs.finish(claimed, ExportState.Failed, entity -> {}));
        }
    }
}
