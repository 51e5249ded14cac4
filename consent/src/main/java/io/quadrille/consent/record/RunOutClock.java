// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.record;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Looks every half minute for consents whose time has run out, where there is a process that may see consents. */
@ApplicationScoped
class RunOutClock {

    private static final Logger LOG = Logger.getLogger(RunOutClock.class);
    private static final Set<String> ROLES = Set.of("api", "portal", "admin");

    private final RunOutConsents consents;
    private final boolean played;

    RunOutClock(
            RunOutConsents consents,
            @ConfigProperty(name = "quadrille.roles", defaultValue = "ingest,api,portal,admin") Set<String> roles) {
        this.consents = consents;
        this.played = !Collections.disjoint(ROLES, roles);
    }

    @Scheduled(every = "30s", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> tick() {
        return played
                ? consents.lookAfterAll()
                        .onFailure()
                        .invoke(failure ->
                                LOG.debug("Consents whose time ran out could not be looked after now.", failure))
                        .onFailure()
                        .recoverWithNull()
                : Uni.createFrom().voidItem();
    }
}
