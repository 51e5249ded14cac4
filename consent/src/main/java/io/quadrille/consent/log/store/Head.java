// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.log.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * How far a log has come.
 *
 * @param size how many entries are in line
 * @param transaction the transaction of the last one
 * @param access the last one
 * @param signed the size of the last checkpoint, 0 without one
 * @param signedAt when that was
 * @param now the database's clock, which all processes share
 */
public record Head(long size, String transaction, UUID access, long signed, Optional<Instant> signedAt, Instant now) {

    /** Whether a log that has that size now is to be signed. */
    public boolean due(long grown, Duration every) {
        return grown > signed
                && signedAt.map(at -> !at.plus(every).isAfter(now)).orElse(true);
    }
}
