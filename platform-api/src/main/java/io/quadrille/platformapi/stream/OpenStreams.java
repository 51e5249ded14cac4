// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.stream;

import io.quadrille.platformapi.problem.ProblemType;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;

/** How many streams are open at once. */
@ApplicationScoped
class OpenStreams {

    private static final int MOST = 2_000;

    private final AtomicInteger open = new AtomicInteger();

    /** 503 if as many are open as there can be. */
    void requireRoom() {
        if (open.get() >= MOST) {
            throw ProblemType.UNAVAILABLE.problem("As many streams are open as there can be. Try again.");
        }
    }

    /** The same events, counted while somebody follows them. */
    Multi<String> counted(Multi<String> events) {
        return events.onSubscription()
                .invoke(open::incrementAndGet)
                .onTermination()
                .invoke(open::decrementAndGet);
    }
}
