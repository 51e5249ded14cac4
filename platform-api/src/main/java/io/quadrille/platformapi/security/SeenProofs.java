// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;

/** The proofs of the last minutes. Full means closed: forgetting one early would let it in twice. */
@ApplicationScoped
class SeenProofs {

    static final Duration TOLERANCE = Duration.ofSeconds(60);
    private static final int CAPACITY = 500_000;

    // A proof from the future stays acceptable for twice the tolerance.
    private final Cache<Digest, Boolean> seen = Caffeine.newBuilder()
            .expireAfterWrite(TOLERANCE.multipliedBy(2).plusSeconds(1))
            .build();
    private final Clock clock;
    private final int capacity;

    SeenProofs() {
        this(Clock.systemUTC(), CAPACITY);
    }

    SeenProofs(Clock clock, int capacity) {
        this.clock = clock;
        this.capacity = capacity;
    }

    /** Whether a proof made at that second is young enough and was never admitted before. */
    boolean admit(String id, long issuedAtSecond) {
        if (Math.abs(clock.instant().getEpochSecond() - issuedAtSecond) > TOLERANCE.toSeconds()) {
            return false;
        }
        if (seen.estimatedSize() >= capacity) {
            seen.cleanUp();
            if (seen.estimatedSize() >= capacity) {
                return false;
            }
        }
        return seen.asMap().putIfAbsent(Digest.of(id), Boolean.TRUE) == null;
    }

    /** Half of a SHA-256, so that what is kept does not grow with what is sent. */
    private record Digest(long high, long low) {

        static Digest of(String id) {
            try {
                ByteBuffer hash = ByteBuffer.wrap(
                        MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8)));
                return new Digest(hash.getLong(), hash.getLong());
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
