// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.outgoing;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.util.List;

/** The names as this computer's resolver knows them, asked on threads of their own. */
@ApplicationScoped
class SystemNames implements Names {

    private static final int THREADS = 16;

    private final WorkerExecutor threads;

    SystemNames(Vertx vertx) {
        this.threads = vertx.createSharedWorkerExecutor("outgoing-names", THREADS);
    }

    @PreDestroy
    void end() {
        threads.close();
    }

    @Override
    public Uni<List<InetAddress>> of(String host) {
        return Uni.createFrom()
                .completionStage(() -> threads.executeBlocking(() -> List.of(InetAddress.getAllByName(host)), false)
                        .toCompletionStage());
    }
}
