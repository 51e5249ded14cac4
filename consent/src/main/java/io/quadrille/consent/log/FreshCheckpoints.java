// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.log;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quadrille.consent.api.ledger.LedgerLog.Checkpoint;
import io.quadrille.tenantadmin.api.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/** Says of a log that has not grown that it has not: the same size and root, signed anew, a few times a minute at most. */
@ApplicationScoped
class FreshCheckpoints {

    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final int MOST = 10_000;

    private final CheckpointSigner signer;
    private final Cache<TenantId, Checkpoint> signed =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(FRESH).build();

    FreshCheckpoints(CheckpointSigner signer) {
        this.signer = signer;
    }

    Checkpoint of(Checkpoint stored, Instant now) {
        if (stored.at().plus(FRESH).isAfter(now)) {
            return stored;
        }
        return signed.asMap()
                .compute(
                        stored.tenant(),
                        (tenant, known) -> known != null && known.size() == stored.size() ? known : anew(stored, now));
    }

    private Checkpoint anew(Checkpoint stored, Instant now) {
        return signer.sign(stored.tenant(), stored.size(), HexFormat.of().parseHex(stored.root()), now);
    }
}
