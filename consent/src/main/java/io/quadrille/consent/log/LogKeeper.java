// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.log;

import io.quadrille.consent.api.ledger.LedgerLog;
import io.quadrille.tenantadmin.api.Tenant;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.Tenants;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/** Keeps every log up to date: those this process has written to at every turn, all others now and then, should another process have died. */
@ApplicationScoped
class LogKeeper {

    private static final Logger LOG = Logger.getLogger(LogKeeper.class);
    private static final Duration LATELY = Duration.ofMinutes(2);
    private static final Duration LONGEST_ROUND = Duration.ofSeconds(40);
    private static final int TURNS = 8;

    private final Tenants tenants;
    private final RecentTenants recent;
    private final Sequencer sequencer;
    private final LedgerRole role;
    private final Duration round;
    private Instant nextRound = Instant.MIN;

    LogKeeper(Tenants tenants, RecentTenants recent, Sequencer sequencer, LedgerSettings settings, LedgerRole role) {
        if (settings.every().plus(settings.checkpointEvery()).compareTo(LedgerLog.LONGEST_GAP) > 0) {
            throw new IllegalArgumentException(
                    "quadrille.ledger.every and quadrille.ledger.checkpoint-every together are more than 60 seconds");
        }
        this.tenants = tenants;
        this.recent = recent;
        this.sequencer = sequencer;
        Duration turns = settings.every().multipliedBy(TURNS);
        this.round = turns.compareTo(LONGEST_ROUND) < 0 ? turns : LONGEST_ROUND;
        this.role = role;
    }

    @Scheduled(every = "${quadrille.ledger.every:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> turn() {
        return role.played() ? due().chain(this::catchUp) : Uni.createFrom().voidItem();
    }

    private Uni<List<TenantId>> due() {
        Instant now = Instant.now();
        if (now.isBefore(nextRound)) {
            return Uni.createFrom().item(recent.since(now.minus(LATELY)));
        }
        return tenants.all()
                .map(all -> all.stream().map(Tenant::id).toList())
                .invoke(all -> nextRound = now.plus(round));
    }

    /** One tenant's trouble is not another's. */
    private Uni<Void> catchUp(List<TenantId> due) {
        return Multi.createFrom()
                .iterable(due)
                .onItem()
                .transformToUniAndConcatenate(tenant -> catchUp(tenant)
                        .onFailure()
                        .invoke(failure -> LOG.errorf(
                                "The ledger of %s could not be brought up to date: %s", tenant, failure.getMessage()))
                        .onFailure()
                        .recoverWithNull())
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> catchUp(TenantId tenant) {
        return Multi.createBy()
                .repeating()
                .uni(() -> sequencer.step(tenant).invoke(entries -> remember(tenant, entries)))
                .whilst(entries -> entries == Sequencer.STEP)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** What was put in line just now is signed at one of the next turns, whoever entered it. */
    private void remember(TenantId tenant, int entries) {
        if (entries > 0) {
            recent.enter(tenant);
        }
    }
}
