// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.security;

import io.quadrille.platformapi.role.Played;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Forgets proofs that are too old to be shown again. */
@ApplicationScoped
class ForgottenProofs {

    private static final Logger LOG = Logger.getLogger(ForgottenProofs.class);

    private final Pool pool;
    private final Played played;

    ForgottenProofs(Pool pool, Played played) {
        this.pool = pool;
        this.played = played;
    }

    @Scheduled(every = "15s", delayed = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        if (!played.api()) {
            return Uni.createFrom().voidItem();
        }
        return pool.query("select forget_proofs()")
                .execute()
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.debug("Old proofs could not be forgotten now.", failure))
                .onFailure()
                .recoverWithNull();
    }
}
