// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.blocking;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A few threads with a bounded queue and a time limit; results come back to the caller's context. */
public final class BoundedWorkers implements AutoCloseable {

    private final ThreadPoolExecutor threads;
    private final Duration limit;

    /**
     * @param count how many threads
     * @param queue how many tasks may wait; one more is refused
     * @param limit how long the caller waits for a task, queueing included
     * @param factory makes the threads
     */
    public BoundedWorkers(int count, int queue, Duration limit, ThreadFactory factory) {
        this.threads =
                new ThreadPoolExecutor(count, count, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(queue), factory);
        this.threads.allowCoreThreadTimeOut(true);
        this.limit = limit;
    }

    /**
     * Runs the work on one of the threads.
     *
     * @return its result; fails with what it throws, with {@link java.util.concurrent.RejectedExecutionException} when the queue is full and
     *     with {@link io.smallrye.mutiny.TimeoutException} when it takes too long
     */
    public <T> Uni<T> run(Supplier<T> work) {
        return Uni.createFrom().deferred(() -> {
            Uni<T> result = Uni.createFrom()
                    .item(work)
                    .runSubscriptionOn(threads)
                    .ifNoItem()
                    .after(limit)
                    .fail();
            Context caller = Vertx.currentContext();
            return caller == null ? result : result.emitOn(command -> caller.runOnContext(go -> command.run()));
        });
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
