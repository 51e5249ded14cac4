// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.webhook;

import io.quadrille.platformapi.role.Played;
import io.quadrille.platformapi.subscription.Calendar;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** Takes turns for subscriptions that are due. Many are served at once, so that a slow receiver keeps nobody else waiting. */
@ApplicationScoped
class Postman {

    private static final Logger LOG = Logger.getLogger(Postman.class);
    private static final int AT_ONCE = 256;
    private static final int AT_A_TIME = 64;

    private final AtomicInteger running = new AtomicInteger();
    private final Calendar calendar;
    private final Turn turn;
    private final Played played;

    Postman(Calendar calendar, Turn turn, Played played) {
        this.calendar = calendar;
        this.turn = turn;
        this.played = played;
    }

    @Scheduled(every = "${quadrille.webhooks.every:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return played.api()
                ? takeAll()
                        .onFailure()
                        .invoke(failure -> LOG.debug("It cannot be seen now which webhooks are due.", failure))
                        .onFailure()
                        .recoverWithNull()
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> takeAll() {
        int most = Math.min(AT_A_TIME, AT_ONCE - running.get());
        if (most <= 0) {
            return Uni.createFrom().voidItem();
        }
        return calendar.take(most)
                .invoke(due -> due.forEach(this::begin))
                .chain(due -> due.size() == most ? takeAll() : Uni.createFrom().voidItem());
    }

    /** Nobody waits for its end; if it fails, the subscription is due again a little later. */
    private void begin(Calendar.Entry entry) {
        running.incrementAndGet();
        turn.take(entry)
                .onTermination()
                .invoke(running::decrementAndGet)
                .subscribe()
                .with(
                        done -> {},
                        failure -> LOG.warnf(
                                "The webhooks of subscription %s could not be sent now: %s",
                                entry.subscription(), failure.getMessage()));
    }
}
