// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** A limit that holds for each caller apart. What is not used up comes back evenly over the window. */
final class Limit {

    private static final int MOST_CALLERS = 100_000;

    private final String name;
    private final int calls;
    private final Duration window;
    // A bucket that nobody has touched for a whole window is full again: forgetting it forgets nothing.
    private final Cache<String, Bucket> buckets;

    Limit(String name, int calls, Duration window) {
        this.name = name;
        this.calls = calls;
        this.window = window;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_CALLERS)
                .expireAfterAccess(window)
                .build();
    }

    /** Counts one call. */
    Standing count(String caller) {
        ConsumptionProbe probe = buckets.get(caller, unknown -> full()).tryConsumeAndReturnRemaining(1);
        return new Standing(
                probe.isConsumed(),
                "\"" + name + "\";q=" + calls + ";w=" + window.toSeconds(),
                "\"" + name + "\";r=" + probe.getRemainingTokens() + ";t=" + seconds(probe.getNanosToWaitForReset()),
                seconds(probe.getNanosToWaitForRefill()));
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(calls).refillGreedy(calls, window))
                .build();
    }

    private static long seconds(long nanos) {
        return Duration.ofNanos(nanos).plusMillis(999).toSeconds();
    }
}
