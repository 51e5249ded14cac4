// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** When something is tried again, and when no more. */
@ApplicationScoped
class Patience {

    private static final int MOST_DOUBLINGS = 30;

    private final WebhookSettings settings;

    Patience(WebhookSettings settings) {
        this.settings = settings;
    }

    /** How long to wait after so many failures in a row: twice as long each time, and never two for equally long. */
    Duration after(int failures) {
        int doublings = Math.clamp(failures - 1L, 0, MOST_DOUBLINGS);
        long most =
                Math.min(settings.lastRetry().toMillis(), settings.firstRetry().toMillis() << doublings);
        return Duration.ofMillis(most - ThreadLocalRandom.current().nextLong(most / 2 + 1));
    }

    boolean over(int attempts) {
        return attempts >= settings.attempts();
    }

    Duration longest() {
        return settings.patience();
    }

    Duration betweenLooks() {
        return settings.every();
    }
}
